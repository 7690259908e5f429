import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { useHydrated } from './use-hydrated';

function Field() {
  return <input aria-label="Words" defaultValue="as sent" readOnly={!useHydrated()} />;
}

it('keeps a field shut from the server’s words until the page listens', async () => {
  const page = document.createElement('div');
  page.innerHTML = renderToString(<Field />);
  const field = page.querySelector('input');
  expect(field?.readOnly).toBe(true);
  const root = await act(async () => hydrateRoot(page, <Field />));
  expect(page.querySelector('input')).toBe(field);
  expect(field?.readOnly).toBe(false);
  await act(async () => root.unmount());
});
