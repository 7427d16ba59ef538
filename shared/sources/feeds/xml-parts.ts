/** A stretch of an XML text: markup, or a comment, CDATA or instruction in which `<` and `&` mean nothing. */
export type XmlPart = { isMarkup: boolean; text: string };

const CLOSING: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

const partsOf = function* (xml: string): Generator<XmlPart> {
  const opening = /<!--|<!\[CDATA\[|<\?/g;
  for (let at = 0; at < xml.length; at = opening.lastIndex) {
    const found = opening.exec(xml);
    yield { isMarkup: true, text: xml.slice(at, found?.index) };
    if (found === null) return;
    const closing = CLOSING[found[0]] ?? '';
    const end = xml.indexOf(closing, opening.lastIndex);
    // one that never closes is the end of a text that was cut off
    opening.lastIndex = end < 0 ? xml.length : end + closing.length;
    yield { isMarkup: false, text: xml.slice(found.index, opening.lastIndex) };
  }
};

/** All parts in order: joined they are the text again. Reads every character once, whatever the text. */
export const xmlParts = (xml: string): readonly XmlPart[] => [...partsOf(xml)];
