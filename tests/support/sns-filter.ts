import type { Published } from '../../shared/adapters/sns/sns-message.ts';

type Rule = string | { numeric: readonly [string, number] } | { 'anything-but': readonly string[] };

const accepts = (rule: Rule, value: string | number): boolean => {
  if (typeof rule === 'string') return rule === value;
  if ('numeric' in rule) return typeof value === 'number' && value >= rule.numeric[1];
  return typeof value === 'string' && !rule['anything-but'].includes(value);
};

const valuesOf = ({
  DataType,
  StringValue = '',
}: {
  DataType?: string | undefined;
  StringValue?: string | undefined;
}) => {
  if (DataType === 'Number') return [Number(StringValue)];
  const read: unknown = DataType === 'String.Array' ? JSON.parse(StringValue) : [StringValue];
  return Array.isArray(read) ? read : [];
};

/** Whether SNS lets a message through a filter policy: each name of it has to match, by any value and any rule. */
export const letsThrough = (policy: object | null, { MessageAttributes = {} }: Published): boolean =>
  Object.entries(policy ?? {}).every(([name, rules]) => {
    const attribute = MessageAttributes[name];
    return (
      attribute !== undefined && valuesOf(attribute).some((value) => rules.some((rule: Rule) => accepts(rule, value)))
    );
  });
