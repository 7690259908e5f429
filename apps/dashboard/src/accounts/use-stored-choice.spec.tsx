/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useStoredChoice } from './use-stored-choice';

interface Given {
  readonly stored: string;
  readonly refused: boolean;
}

const render = (given: Given) =>
  renderHook(({ stored, refused }: Given) => useStoredChoice(stored, refused), { initialProps: given });

describe('a choice that is stored at once', () => {
  it('shows the choice from the press until the page is read anew', () => {
    const hook = render({ stored: 'everybody', refused: false });
    act(() => hook.result.current.choose('accounts'));
    expect(hook.result.current.shown).toBe('accounts');
    // The answer has come and the page has not yet: nothing falls back.
    hook.rerender({ stored: 'everybody', refused: false });
    expect(hook.result.current.shown).toBe('accounts');
    hook.rerender({ stored: 'accounts', refused: false });
    expect(hook.result.current.shown).toBe('accounts');
  });

  it('falls back to what is stored when the server refuses', () => {
    const hook = render({ stored: 'everybody', refused: false });
    act(() => hook.result.current.choose('accounts'));
    hook.rerender({ stored: 'everybody', refused: true });
    expect(hook.result.current.shown).toBe('everybody');
  });

  it('forgets an earlier choice once somebody else has stored another', () => {
    const hook = render({ stored: 'everybody', refused: false });
    act(() => hook.result.current.choose('accounts'));
    hook.rerender({ stored: 'accounts', refused: false });
    hook.rerender({ stored: 'everybody', refused: false });
    expect(hook.result.current.shown).toBe('everybody');
  });
});
