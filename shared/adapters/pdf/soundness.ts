import { PdfFault } from './pdf-fault.ts';
import { damaged, inflated, isDeflated, PdfFile } from './pdf-file.ts';
import { isDictionary, isList, isReference, type PdfDictionary, type PdfValue } from './pdf-values.ts';

/** Every stream ends where it says and unfolds to its end; pictures, which say nothing here, need only end. */
const checkStreams = (file: PdfFile): void => {
  for (const number of file.objects) {
    const object = file.standing(number);
    if (object?.data === undefined || !isDictionary(object.value)) continue;
    const isPicture = object.value.get('/Subtype') === '/Image';
    if (!isPicture && isDeflated(file.resolved(object.value.get('/Filter')))) inflated(object.data);
  }
};

const dictionaryOf = (file: PdfFile, value: PdfValue | undefined): PdfDictionary | undefined => {
  const own = file.resolved(value);
  return isDictionary(own) ? own : undefined;
};

const listOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const own = file.resolved(value);
  return isList(own) ? own : [];
};

/** What a page draws is there: one stream, several, or none at all. */
const checkContents = (file: PdfFile, contents: PdfValue | undefined): void => {
  const own = file.resolved(contents);
  for (const part of isList(own) ? own : contents === undefined ? [] : [contents])
    if (!isReference(part) || file.standing(part.object)?.data === undefined)
      throw damaged('what a page draws is missing');
};

/** How many pages the file's tree of pages bears. Each of them is there, with all that it draws. */
const countPages = (file: PdfFile, root: PdfDictionary): number => {
  const seen = new Set<number>();
  const waiting = [root.get('/Pages')];
  let pages = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    const node = dictionaryOf(file, next);
    if (node === undefined || (isReference(next) && seen.has(next.object)))
      throw damaged('its list of pages is broken');
    if (isReference(next)) seen.add(next.object);
    if (node.has('/Kids')) waiting.push(...listOf(file, node.get('/Kids')));
    else {
      checkContents(file, node.get('/Contents'));
      pages += 1;
    }
  }
  return pages;
};

/** Layers that a viewer does not show. Their text comes among that of the others, and nothing tells it from them. */
const hasHiddenLayer = (file: PdfFile, root: PdfDictionary): boolean => {
  const layers = dictionaryOf(file, root.get('/OCProperties'));
  const shown = dictionaryOf(file, layers?.get('/D'));
  if (shown === undefined) return false;
  const many = (dictionary: PdfDictionary | undefined, name: string) => listOf(file, dictionary?.get(name)).length;
  return many(shown, '/OFF') > 0 || (shown.get('/BaseState') === '/OFF' && many(layers, '/OCGs') > many(shown, '/ON'));
};

/**
 * Checks a file by its own tables, since PDFium mends what it can and says nothing of it: half a reading is none. Every
 * object is where the table of contents says, every stream is whole, and so is every page. Throws a PdfFault for a
 * file that is damaged or encrypted, and for one whose text nothing can tell.
 *
 * @param table where the newest table of contents begins
 * @returns how many pages there are
 */
export const checkSound = (bytes: Uint8Array, table: number): number => {
  const file = new PdfFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), table);
  if (file.trailer.has('/Encrypt'))
    throw new PdfFault('encrypted', 'The file is encrypted, whether or not it opens without a password.');
  const root = dictionaryOf(file, file.trailer.get('/Root'));
  if (root === undefined) throw damaged('its table of contents is broken');
  if (hasHiddenLayer(file, root))
    throw new PdfFault(
      'text-lost',
      'The file has a layer that is switched off, whose text cannot be told from the rest.',
    );
  checkStreams(file);
  return countPages(file, root);
};
