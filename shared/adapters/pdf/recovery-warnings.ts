type Warning = { wording: RegExp; meaning: string };

/**
 * PDF.js repairs what it can and only warns. These warnings mean that part of the file was lost or guessed; the many
 * others (fonts, odd hexadecimal strings) come with sound files of Ofsted's as well.
 */
const RECOVERIES: readonly Warning[] = [
  { wording: /Indexing all PDF objects|indexObjects|XRef/, meaning: 'its table of contents is broken' },
  { wording: /checkLastPage|invalid \/Pages/, meaning: 'its list of pages is broken' },
  { wording: /flate stream|Invalid stream|EOFException/, meaning: 'compressed text is broken' },
  { wording: /ignoring errors during/, meaning: 'the text of a page breaks off' },
];

/** Runs a task and tells what PDF.js had to recover meanwhile. For use in a thread of its own: it borrows `console.warn`. */
export const withRecoveries = async <T>(
  task: () => Promise<T>,
): Promise<{ value: T; recovered: string | undefined }> => {
  const original = console.warn;
  let recovered: string | undefined;
  console.warn = (message: unknown) => {
    recovered ??= RECOVERIES.find(({ wording }) => wording.test(String(message)))?.meaning;
  };
  try {
    return { value: await task(), recovered };
  } finally {
    console.warn = original;
  }
};
