import { analyse, type AnalysisQuestion } from './analysis';

self.addEventListener('message', ({ data }: MessageEvent<AnalysisQuestion>) => self.postMessage(analyse(data)));
