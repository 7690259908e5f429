export { countWords, countWordsCapital } from '@waveguide/quantity';
