import { columnOf, columnWidth, headingStyle, linesIn, linesOfRows, printNames, rowHeights } from './sheet-look';

describe('the look of a sheet', () => {
  it('sets numbers and what stands for them to the right, words to the left with a little room after numbers', () => {
    expect(columnOf('USD', 18, false)).toMatchObject({
      width: 18,
      style: { numFmt: '"$"#,##0', alignment: { horizontal: 'right', wrapText: false } },
    });
    expect(columnOf('text', 40, false).style?.alignment).toMatchObject({
      horizontal: 'left',
      wrapText: true,
      indent: 1,
    });
    expect(columnOf('text', 40, true).style?.alignment).not.toHaveProperty('indent');
    expect(columnOf('year', 10, true).style?.alignment).toMatchObject({ horizontal: 'left' });
  });

  it('sets a heading bold in the face of the sheet, on the side of its column', () => {
    expect(headingStyle('ports', false)).toMatchObject({
      font: { bold: true, name: 'Calibri', size: 11 },
      alignment: { horizontal: 'right', wrapText: true },
    });
  });

  it('gives rows the height of the lines that their words take', () => {
    expect(linesIn('short', 20)).toBe(1);
    expect(linesIn('one\ntwo', 20)).toBe(2);
    expect(linesIn('x'.repeat(100), 20)).toBe(6);
    expect(linesIn('中'.repeat(50), 20)).toBe(6);
    const lines = linesOfRows(
      [
        ['a', 1],
        ['x'.repeat(100), null],
      ],
      [20, null],
    );
    expect(rowHeights(lines)).toEqual(new Map([[1, { height: 90 }]]));
  });

  it('gives words the width of the longest up to a limit', () => {
    const table = (text: string) => ({
      columns: [{ key: 'a', label: 'A', unit: 'text' as const }],
      rows: [[{ kind: 'text' as const, text }]],
    });
    expect(columnWidth(table('x'), 0)).toBe(12);
    expect(columnWidth(table('x'.repeat(30)), 0)).toBe(36);
    expect(columnWidth(table('x'.repeat(300)), 0)).toBe(60);
  });
});

describe('printNames', () => {
  it('quotes the names of sheets, prints each block apart and repeats the row of headings', () => {
    const block = (from: string, to: string) => ({ from: { row: 0, column: from }, to: { row: 9, column: to } });
    expect(printNames("2 D'Arcy's", { headRow: 3, blocks: [block('A', 'D'), block('F', 'Z')] })).toEqual([
      {
        name: '_xlnm.Print_Area',
        range: "'2 D''Arcy''s'!$A$1:$D$10,'2 D''Arcy''s'!$F$1:$Z$10",
        scope: "2 D'Arcy's",
      },
      { name: '_xlnm.Print_Titles', range: "'2 D''Arcy''s'!$4:$4", scope: "2 D'Arcy's" },
    ]);
    expect(printNames('Data', { headRow: 0, blocks: [] }).map(({ name }) => name)).toEqual(['_xlnm.Print_Titles']);
  });
});
