import type { Page } from '@playwright/test';

/** The longest wait for a page that may never take over, such as one without scripts. */
const LONGEST_MS = 5_000;

/**
 * Waits until React has taken over what the server sent: until then a press is lost, and what is changed in the page is made anew. A page
 * that runs no scripts is waited for in vain, and no longer than some seconds.
 */
export async function tookOver(page: Page): Promise<void> {
  await page
    .waitForFunction(
      () =>
        [...document.querySelectorAll('h1, main button, nav a')].every((element) =>
          Object.keys(element).some((key) => key.startsWith('__reactFiber')),
        ),
      undefined,
      { timeout: LONGEST_MS },
    )
    .catch(() => undefined);
}

/** The page, which from now on has taken over whenever it has gone somewhere, unless a journey asks for no more than the first bytes. */
export function takingOver(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = async (address, options) => {
    const response = await goto(address, options);
    if (options?.waitUntil !== 'commit') await tookOver(page);
    return response;
  };
  return page;
}
