import { constants, inflateSync } from 'node:zlib';
import { PdfFault } from './pdf-fault.ts';
import { isDictionary, isList, isReference, type PdfDictionary, type PdfValue, PdfValues } from './pdf-values.ts';

/** Where an object is: at a byte of the file, or as one of those in an object stream. */
type Place = { at: number } | { within: number };

type PdfObject = { value: PdfValue; data: Buffer | undefined };
/** An object as far as it is a value; `behind` is where its stream would begin. */
type OwnValue = { value: PdfValue; behind: number };

const MB = 1024 * 1024;
/** What a stream may unfold to. A page's text takes kilobytes, its fonts a few megabytes. */
const LONGEST = 64 * MB;

export const damaged = (what: string): PdfFault => new PdfFault('damaged', `The file is damaged: ${what}.`);

/** What a stream holds, unfolded to its very end: what was cut or changed on its way shows in its length and its sum. */
export const inflated = (data: Buffer): Buffer => {
  try {
    return inflateSync(data, { maxOutputLength: LONGEST, finishFlush: constants.Z_FINISH });
  } catch (error) {
    if (error instanceof RangeError)
      throw new PdfFault('too-large', 'A part of the file unfolds to more than is read.');
    throw damaged('compressed text is broken');
  }
};

/** Whether a stream is folded by zlib's method first of all, which is how all but pictures are. */
export const isDeflated = (filter: PdfValue | undefined): boolean =>
  filter === '/FlateDecode' || (isList(filter) && filter[0] === '/FlateDecode');

const numberOf = (value: PdfValue | undefined, otherwise: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : otherwise;

/** Undoes PNG's ways to write a row as what differs from the row above and the byte before. */
const rowsOf = (data: Buffer, columns: number): Buffer => {
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - columns] ?? 0) : 0;
      const corner = column > 0 && row > 0 ? (out[at - columns - 1] ?? 0) : 0;
      const way = data[row * (columns + 1)] ?? 0;
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + predicted(way, left, up, corner);
    }
  return out;
};

const predicted = (way: number, left: number, up: number, corner: number): number => {
  if (way === 1) return left;
  if (way === 2) return up;
  if (way === 3) return (left + up) >> 1;
  if (way !== 4) return 0;
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/**
 * The objects of a file, found by its own tables of contents and by nothing else: a PDF that has to be searched for
 * its objects is damaged. Strings are not read, and pictures are not unfolded.
 */
export class PdfFile {
  readonly #bytes: Buffer;
  readonly #places = new Map<number, Place>();
  /** Given up in a newer table; an older one may still place them. */
  readonly #free = new Set<number>();
  readonly #inStreams = new Map<number, ReadonlyMap<number, PdfValue>>();
  /** Of the newest table of contents. */
  readonly trailer: PdfDictionary;

  /** `table` is where the newest table of contents begins. */
  constructor(bytes: Buffer, table: number) {
    this.#bytes = bytes;
    const seen = new Set<number>();
    const waiting = [table];
    let trailer: PdfDictionary | undefined;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const entries = this.#readTable(next);
      trailer ??= entries;
      for (const name of ['/XRefStm', '/Prev']) {
        const place = entries.get(name);
        if (typeof place === 'number') waiting.push(place);
      }
    }
    this.trailer = trailer ?? new Map();
  }

  /** The numbers of all objects in use. */
  get objects(): Iterable<number> {
    return this.#places.keys();
  }

  /** An object that stands in the file itself; undefined for one in an object stream, which has no stream of its own. */
  standing(number: number): PdfObject | undefined {
    const place = this.#places.get(number);
    return place !== undefined && 'at' in place ? this.#objectAt(place.at, number) : undefined;
  }

  /** The value itself where a reference leads to it. An object that the file does not have is null, as PDF has it. */
  resolved(value: PdfValue | undefined): PdfValue {
    if (!isReference(value)) return value ?? null;
    const place = this.#places.get(value.object);
    if (place === undefined) return null;
    if ('at' in place) return this.#valueAt(place.at, value.object).value;
    return this.inStream(place.within).get(value.object) ?? null;
  }

  /** The objects of an object stream by their numbers. */
  inStream(number: number): ReadonlyMap<number, PdfValue> {
    const known = this.#inStreams.get(number);
    if (known !== undefined) return known;
    // a stream that asks for its own objects finds none yet
    const objects = new Map<number, PdfValue>();
    this.#inStreams.set(number, objects);
    const { value, data } = this.standing(number) ?? { value: null, data: undefined };
    if (!isDictionary(value) || data === undefined) throw damaged('a stream of objects is missing');
    const unfolded = this.#unfolded(value, data);
    const head = new PdfValues(unfolded, 0);
    const first = numberOf(value.get('/First'), 0);
    for (let count = numberOf(value.get('/N'), 0); count > 0; count -= 1) {
      const [object, at] = [Number(head.word() || Number.NaN), Number(head.word())];
      if (!Number.isInteger(object + at)) throw damaged('a stream of objects is broken');
      objects.set(object, new PdfValues(unfolded, first + at).value());
    }
    return objects;
  }

  #unfolded(entries: PdfDictionary, data: Buffer): Buffer {
    if (entries.get('/Filter') === undefined) return data;
    if (!isDeflated(this.resolved(entries.get('/Filter')))) throw damaged('its table of contents is broken');
    const plain = inflated(data);
    const parms = this.resolved(entries.get('/DecodeParms'));
    const own = isList(parms) ? this.resolved(parms[0]) : parms;
    if (!isDictionary(own) || numberOf(own.get('/Predictor'), 1) < 10) return plain;
    return rowsOf(plain, numberOf(own.get('/Columns'), 1));
  }

  #valueAt(at: number, number: number | undefined): OwnValue {
    const values = new PdfValues(this.#bytes, at);
    const own = Number(values.word());
    values.word();
    if (!values.passes('obj') || (number !== undefined && own !== number))
      throw damaged('its table of contents leads astray');
    return { value: values.value(), behind: values.at };
  }

  #objectAt(at: number, number: number | undefined): PdfObject {
    const { value, behind } = this.#valueAt(at, number);
    const values = new PdfValues(this.#bytes, behind);
    return { value, data: isDictionary(value) && values.passes('stream') ? this.#dataAt(values.at, value) : undefined };
  }

  #dataAt(behind: number, entries: PdfDictionary): Buffer {
    const from = behind + (this.#bytes[behind] === 0x0d && this.#bytes[behind + 1] === 0x0a ? 2 : 1);
    const length = numberOf(this.resolved(entries.get('/Length')), -1);
    const end = new PdfValues(this.#bytes, from + length);
    if (length < 0 || from + length > this.#bytes.length || !end.passes('endstream'))
      throw damaged('a stream does not end where it should');
    return this.#bytes.subarray(from, from + length);
  }

  #readTable(at: number): PdfDictionary {
    const values = new PdfValues(this.#bytes, at);
    return values.passes('xref') ? this.#readRows(values) : this.#readStream(at);
  }

  #readRows(values: PdfValues): PdfDictionary {
    while (!values.passes('trailer')) {
      const [first, count] = [Number(values.word()), Number(values.word())];
      if (!Number.isInteger(first + count)) throw damaged('its table of contents is broken');
      for (let number = first; number < first + count; number += 1) {
        const [place, , use] = [Number(values.word()), values.word(), values.word()];
        if (use === 'n' && place > 0) this.#setPlace(number, { at: place });
        else if (use === 'f' || use === 'n') this.#setPlace(number, undefined);
        else throw damaged('its table of contents is broken');
      }
    }
    const trailer = values.value();
    if (!isDictionary(trailer)) throw damaged('its table of contents is broken');
    return trailer;
  }

  #setPlace(number: number, place: Place | undefined): void {
    if (this.#places.has(number) || this.#free.has(number)) return;
    if (place === undefined) this.#free.add(number);
    else this.#places.set(number, place);
  }

  #readStream(at: number): PdfDictionary {
    const { value, data } = this.#objectAt(at, undefined);
    if (!isDictionary(value) || data === undefined || value.get('/Type') !== '/XRef')
      throw damaged('its table of contents is broken');
    const rows = this.#unfolded(value, data);
    const w = value.get('/W');
    const widths = (isList(w) ? w : []).map((width) => numberOf(width, 0));
    if (!widths.some((width) => width > 0)) throw damaged('its table of contents is broken');
    const index = value.get('/Index');
    const parts = (isList(index) ? index : [0, numberOf(value.get('/Size'), 0)]).map((one) => numberOf(one, 0));
    let from = 0;
    const field = (width: number, otherwise: number): number => {
      let it = width === 0 ? otherwise : 0;
      for (const end = from + width; from < end; from += 1) it = it * 256 + (rows[from] ?? 0);
      return it;
    };
    for (let part = 0; part + 1 < parts.length; part += 2)
      for (let number = parts[part] ?? 0, end = number + (parts[part + 1] ?? 0); number < end; number += 1) {
        if (from >= rows.length) throw damaged('its table of contents is broken');
        const [kind, second] = [field(widths[0] ?? 0, 1), field(widths[1] ?? 0, 0)];
        field(widths[2] ?? 0, 0);
        if (kind === 1 && second > 0) this.#setPlace(number, { at: second });
        else if (kind === 2) this.#setPlace(number, { within: second });
        else this.#setPlace(number, undefined);
      }
    return value;
  }
}
