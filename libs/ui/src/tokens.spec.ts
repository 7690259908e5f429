import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DARK_TOKENS, LIGHT_TOKENS, PRINT_TOKENS } from '@waveguide/charts';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

/** What stands between the braces that follow a text; the sheet is nested at most once. */
function block(text: string, before: string): string {
  const start = text.indexOf('{', text.indexOf(`${before} {`)) + 1;
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    if (depth === 0) return text.slice(start, at);
  }
  throw new Error(`${before} has no end`);
}

/** Custom properties of the first rule whose selector is exactly this. */
function properties(text: string, selector: string): Map<string, string> {
  const body = block(text, selector);
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
}

describe('tokens.css', () => {
  const light = properties(css, ':root');
  const dark = properties(block(css, '@media screen'), ":root[data-theme='dark']");
  const print = new Map([...light, ...properties(block(css, '@media print'), ':root')]);

  it.each(Object.entries(LIGHT_TOKENS))('paints %s in the light as charts do', (name, colour) => {
    expect(light.get(name)).toBe(colour);
  });

  it.each(Object.entries(DARK_TOKENS))('paints %s in the dark as charts do', (name, colour) => {
    expect(dark.get(name)).toBe(colour);
  });

  it.each(Object.entries(PRINT_TOKENS))('prints %s as charts do', (name, colour) => {
    expect(print.get(name)).toBe(colour);
  });

  it('prints the same whatever theme was on screen: the dark one is for screens only', () => {
    expect(css.split(block(css, '@media screen')).join('')).not.toContain('data-theme=');
  });
});
