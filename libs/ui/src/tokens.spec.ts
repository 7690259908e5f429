import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DARK_TOKENS, LIGHT_TOKENS, PRINT_TOKENS } from '@waveguide/charts';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

/** Custom properties of the first rule whose selector is exactly this. */
function properties(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('\n}', start));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]));
}

describe('tokens.css', () => {
  it.each(Object.entries(LIGHT_TOKENS))('paints %s in the light as charts do', (name, colour) => {
    expect(properties(':root').get(name)).toBe(colour);
  });

  it.each(Object.entries(PRINT_TOKENS))('prints %s as charts do, whatever theme was on screen', (name, colour) => {
    const print = css.slice(css.indexOf('@media print'));
    expect(print.slice(0, print.indexOf('\n}'))).toContain(`--${name}: ${colour};`);
  });

  it.each(Object.entries(DARK_TOKENS))('paints %s in the dark as charts do', (name, colour) => {
    expect(properties(":root[data-theme='dark']").get(name)).toBe(colour);
  });
});
