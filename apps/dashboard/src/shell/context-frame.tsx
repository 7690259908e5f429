import { ContextBar } from './context-bar';
import { shellFacts, type ShellFacts } from './shell-facts';

async function factsIfThere(): Promise<ShellFacts | null> {
  try {
    return await shellFacts();
  } catch {
    // The page below asks the same database and says at its place what failed; the frame has nothing to add.
    return null;
  }
}

/** The context bar, or nothing if the database does not answer. */
export async function ContextFrame() {
  const facts = await factsIfThere();
  return facts === null ? null : <ContextBar {...facts} />;
}
