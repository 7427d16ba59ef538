/** What stands in the link of the email in which SNS asks for confirmation, or the token alone. */
export const confirmationOf = (text: string): { token: string; topic: string | undefined } => {
  if (!URL.canParse(text)) return { token: text.trim(), topic: undefined };
  const { searchParams } = new URL(text);
  return { token: searchParams.get('Token') ?? '', topic: searchParams.get('TopicArn') ?? undefined };
};
