export { countText as countWords, countTextCapital as countWordsCapital } from '@waveguide/quantity';
