import { mendedContentTypes, mendedShapes } from './mended-parts';

describe('mendedShapes', () => {
  it('gives every shape a number of its own, in the order of the slide', () => {
    const xml = '<p:cNvPr id="1" name=""/><p:cNvPr id="25" name="A"/><a:x id="9"/><p:cNvPr id="25" name="B"/>';
    expect(mendedShapes(xml)).toBe(
      '<p:cNvPr id="1" name=""/><p:cNvPr id="2" name="A"/><a:x id="9"/><p:cNvPr id="3" name="B"/>',
    );
  });
});

describe('mendedContentTypes', () => {
  it('names no part that is not in the file', () => {
    const entry = (part: string) => `<Override PartName="/ppt/slideMasters/${part}.xml" ContentType="x"/>`;
    expect(
      mendedContentTypes(`<Types>${entry('one')}${entry('two')}</Types>`, (part) => part.endsWith('one.xml')),
    ).toBe(`<Types>${entry('one')}</Types>`);
  });
});
