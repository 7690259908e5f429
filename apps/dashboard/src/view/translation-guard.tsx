'use client';

import { useLayoutEffect } from 'react';
import { keepTranslatedText } from './translated-text';

/** Keeps every page below alive and true while the browser translates it. */
export function TranslationGuard() {
  useLayoutEffect(() => keepTranslatedText(document.body), []);
  return null;
}
