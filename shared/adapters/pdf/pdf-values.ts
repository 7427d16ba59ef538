import { PdfFault } from './pdf-fault.ts';

/** Another object of the file, by its number. */
export type PdfReference = { object: number };
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
/** A value as a file writes it; names with their slash, strings without their text, which nobody here asks for. */
export type PdfValue = number | boolean | null | string | PdfReference | readonly PdfValue[] | PdfDictionary;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const isList = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
export const isReference = (value: PdfValue | undefined): value is PdfReference =>
  typeof value === 'object' && value !== null && 'object' in value;

/** The bytes that part one word of a PDF from the next: white space, and those that begin or end something. */
const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0;
const PARTS = new Set([...'()<>[]{}/%'].map((letter) => letter.charCodeAt(0)));
const codeOf = (letter: string): number => letter.charCodeAt(0);
const [OPEN, CLOSE, LESS, MORE, SLASH, PERCENT, BACKSLASH] = [...'()<>/%\\'].map(codeOf);
const [SQUARE, SQUARED] = [...'[]'].map(codeOf);

/** Nothing that is printed nests so deep. */
const DEEPEST = 64;
const NUMBER = /^[+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})$/;
const WORDS: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null };

/** Reads words and values of a file from one place on. What is no PDF there is a PdfFault. */
export class PdfValues {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next word, which may be empty where something begins or ends. */
  word(): string {
    this.#skipSpace();
    const from = this.at;
    while (this.at < this.bytes.length && !isSpace(this.bytes[this.at]) && !PARTS.has(this.bytes[this.at] ?? 0))
      this.at += 1;
    return this.bytes.toString('latin1', from, this.at);
  }

  /** Whether this word comes next; if so, what follows is read from behind it. */
  passes(word: string): boolean {
    const from = this.at;
    if (this.word() === word) return true;
    this.at = from;
    return false;
  }

  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw this.#fault();
    this.#skipSpace();
    const [first, second] = [this.bytes[this.at], this.bytes[this.at + 1]];
    if (first === SLASH) return this.#name();
    if (first === LESS && second === LESS) return this.#dictionary(depth);
    if (first === LESS) return this.#hexadecimal();
    if (first === OPEN) return this.#string();
    if (first === SQUARE) return this.#list(depth);
    return this.#numberOrWord();
  }

  #name(): string {
    this.at += 1;
    return `/${this.word()}`;
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#skipSpace();
      if (this.bytes[this.at] === MORE && this.bytes[this.at + 1] === MORE) break;
      if (this.bytes[this.at] !== SLASH) throw this.#fault();
      const name = this.#name();
      entries.set(name, this.value(depth + 1));
    }
    this.at += 2;
    return entries;
  }

  #list(depth: number): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.bytes[this.at] === SQUARED) break;
      values.push(this.value(depth + 1));
    }
    this.at += 1;
    return values;
  }

  #hexadecimal(): null {
    const end = this.bytes.indexOf('>', this.at);
    if (end < 0) throw this.#fault();
    this.at = end + 1;
    return null;
  }

  #string(): null {
    for (let open = 0; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at];
      if (byte === BACKSLASH) this.at += 1;
      else if (byte === OPEN) open += 1;
      else if (byte === CLOSE) open -= 1;
      if (open === 0) {
        this.at += 1;
        return null;
      }
    }
    throw this.#fault();
  }

  #numberOrWord(): PdfValue {
    const word = this.word();
    if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
    if (!NUMBER.test(word)) throw this.#fault();
    const from = this.at;
    if (/^\d{1,3}$/.test(this.word()) && this.word() === 'R') return { object: Number(word) };
    this.at = from;
    return Number(word);
  }

  #skipSpace(): void {
    for (; this.at < this.bytes.length; this.at += 1)
      if (this.bytes[this.at] === PERCENT) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 0x0a && this.bytes[this.at] !== 0x0d)
          this.at += 1;
      } else if (!isSpace(this.bytes[this.at])) return;
  }

  #fault(): PdfFault {
    return new PdfFault('damaged', `The file is damaged: what stands at its byte ${this.at} is no part of a PDF.`);
  }
}
