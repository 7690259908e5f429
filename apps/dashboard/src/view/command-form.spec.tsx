/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useActionState } from 'react';
import { CommandForm } from './command-form';

const press = () => fireEvent.click(screen.getByRole('button'));

describe('a form of one command', () => {
  it('sends once, however often it is pressed while the server works', () => {
    const send = jest.fn();
    const form = (pending: boolean) => (
      <CommandForm action="Save" pendingText="Saving…" pending={pending} failure={null} onSubmit={send} />
    );
    const { rerender } = render(form(false));
    press();
    rerender(form(true));
    expect(screen.getByRole('button').textContent).toBe('Saving…');
    press();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('stays apart from the form around the dialog that it stands in', () => {
    const outer = jest.fn();
    render(
      // As from a portal: a child in React's tree.
      <div onSubmit={outer}>
        <CommandForm action="Save" pending={false} failure={null} onSubmit={() => undefined} />
      </div>,
    );
    press();
    expect(outer).not.toHaveBeenCalled();
  });

  it('posts to a server action once, and says its answer above the fields', async () => {
    let answer: (text: string) => void = () => undefined;
    const asked: (FormDataEntryValue | null)[] = [];
    const action = (_before: string | null, form: FormData) => {
      asked.push(form.get('email'));
      return new Promise<string | null>((resolve) => {
        answer = resolve;
      });
    };
    function SignIn() {
      const [problem, post, pending] = useActionState(action, null);
      return (
        <CommandForm look="page" action="Sign in" pending={pending} failure={problem} post={post}>
          <input name="email" aria-label="E-mail" defaultValue="ada@example.com" />
        </CommandForm>
      );
    }
    const { container } = render(<SignIn />);
    await act(async () => press());
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
    await act(async () => press());
    await act(async () => answer('They do not belong together.'));
    expect(asked).toEqual(['ada@example.com']);
    const [first] = container.querySelectorAll('form > *');
    expect(first!.textContent).toBe('They do not belong together.');
    await act(async () => press());
    expect(asked).toHaveLength(2);
  });
});
