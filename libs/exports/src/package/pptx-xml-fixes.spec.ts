import { markedDecoration, fixedContentTypes, fixedNotes, fixedShapes } from './pptx-xml-fixes';

describe('fixedShapes', () => {
  it('gives every shape a number of its own, in the order of the slide', () => {
    const xml = '<p:cNvPr id="1" name=""/><p:cNvPr id="25" name="A"/><a:x id="9"/><p:cNvPr id="25" name="B"/>';
    expect(fixedShapes(xml)).toBe(
      '<p:cNvPr id="1" name=""/><p:cNvPr id="2" name="A"/><a:x id="9"/><p:cNvPr id="3" name="B"/>',
    );
  });
});

describe('fixedContentTypes', () => {
  it('names no part that is not in the file', () => {
    const entry = (part: string) => `<Override PartName="/ppt/slideMasters/${part}.xml" ContentType="x"/>`;
    expect(fixedContentTypes(`<Types>${entry('one')}${entry('two')}</Types>`, (part) => part.endsWith('one.xml'))).toBe(
      `<Types>${entry('one')}</Types>`,
    );
  });
});

describe('fixedNotes', () => {
  it('makes a paragraph of every line', () => {
    const run = (text: string) => `<a:r><a:rPr lang="en-US" dirty="0"/><a:t>${text}</a:t></a:r>`;
    const end = '<a:endParaRPr lang="en-US" dirty="0"/>';
    expect(fixedNotes(`<x><a:p>${run('one &amp; two\n\nthree')}${end}</a:p></x>`)).toBe(
      `<x><a:p>${run('one &amp; two')}</a:p><a:p/><a:p>${run('three')}</a:p></x>`,
    );
    expect(fixedNotes(`<a:p>${run('one')}${end}</a:p>`)).toBe(`<a:p>${run('one')}${end}</a:p>`);
  });
});

describe('markedDecoration', () => {
  const shape = (name: string, inside: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${name}"></p:cNvPr></p:nvSpPr>${inside}</p:sp>`;

  it('marks shapes without words, and neither words nor placeholders', () => {
    const text = shape('Label', '<a:t>P50 16M</a:t>');
    const placeholder = shape('Title', '<p:ph type="title"/>');
    const marked = markedDecoration(`${shape('Leader', '<a:t></a:t>')}${text}${placeholder}`);
    expect(marked.match(/adec:decorative /g)).toHaveLength(1);
    expect(marked.indexOf('adec:decorative')).toBeLessThan(marked.indexOf('Label'));
    expect(marked).toContain(text);
    expect(marked).toContain(placeholder);
  });
});
