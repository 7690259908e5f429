/**
 * Testing Library gives up after a second, which a dialog that loads its code first can outlast on a busy machine. A test waits for what
 * it needs, as in the browser journeys; this ends only what never comes.
 */
if (typeof window !== 'undefined') require('@testing-library/dom').configure({ asyncUtilTimeout: 60_000 });
