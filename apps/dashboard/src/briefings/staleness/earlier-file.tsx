'use client';

import { useMutation } from '@tanstack/react-query';
import type { RouterInputs, RouterOutputs } from '@waveguide/api';
import { Notice, Pill } from '@waveguide/ui';
import { useId, useState } from 'react';
import { useTRPCClient } from '../../trpc/client';
import { problemOf } from '../../trpc/problem-of';
import { chartName } from '../composer/chart-names';
import { fileFinding } from './earlier-file-text';
import { FindingChanges } from './figures';
import styles from './staleness.module.css';

type FileSlide = RouterOutputs['briefings']['staleFile']['slides'][number];
type Asked = RouterInputs['briefings']['staleFile']['slides'];

function SlideLine({ slide }: { readonly slide: FileSlide }) {
  return (
    <li>
      <div className={styles.head}>
        <b>
          Slide {slide.slide}: {chartName(slide.chart)}
        </b>
        {slide.state === 'stale' && (
          <Pill tone="caution">
            revision {slide.newestRevision} of <bdi>{slide.scenarioName}</bdi> is out
          </Pill>
        )}
        {slide.state === 'current' && <Pill tone="pass">up to date</Pill>}
        {slide.state === 'unknown' && <Pill>not known here</Pill>}
      </div>
      {slide.state === 'unknown' && <p className={styles.same}>{slide.reason}</p>}
      {slide.state === 'current' && (
        <p className={styles.same}>
          <bdi>{slide.scenarioName}</bdi>, revision {slide.revision}, is the newest.
        </p>
      )}
      {slide.state === 'stale' && (
        <>
          <FindingChanges {...slide} />
          <p className={styles.same}>
            It shows revision {slide.pinnedRevision}. <a href={slide.address}>See the newest</a>
          </p>
        </>
      )}
    </li>
  );
}

/** Which charts of a PowerPoint file that was exported earlier have newer numbers. The file is read on this device. */
export function EarlierFile() {
  const client = useTRPCClient();
  const inputId = useId();
  const [fileName, setFileName] = useState<string | null>(null);
  const check = useMutation({
    mutationFn: async (file: File) => {
      const { readEarlierFile } = await import('./earlier-file-reading');
      const read = await readEarlierFile(new Uint8Array(await file.arrayBuffer()));
      if (!read.ok) return { problem: read.error };
      return client.briefings.staleFile.query({ slides: read.value as Asked });
    },
  });
  const answer = check.data;
  const problem =
    check.error !== null
      ? problemOf(check.error).message
      : answer !== undefined && 'problem' in answer
        ? answer.problem
        : null;
  return (
    <div className={styles.choice}>
      <label htmlFor={inputId}>PowerPoint file</label>
      <input
        id={inputId}
        type="file"
        accept=".pptx,application/vnd.openxmlformats-officedocument.presentationml.presentation"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) {
            setFileName(file.name);
            check.mutate(file);
          }
          // The same file can be chosen again.
          target.value = '';
        }}
      />
      <p className={styles.state} role="status">
        {check.isPending
          ? `Reading ${fileName}…`
          : answer !== undefined && 'slides' in answer
            ? `${fileName}: ${fileFinding(answer.slides)}`
            : 'It is read on this device; only which charts it shows is asked.'}
      </p>
      {problem !== null && !check.isPending && <Notice tone="signal">{problem}</Notice>}
      {answer !== undefined && 'slides' in answer && (
        <ul className={styles.slides} aria-label={`Slides of ${fileName}`}>
          {answer.slides.map((slide) => (
            <SlideLine key={slide.slide} slide={slide} />
          ))}
        </ul>
      )}
    </div>
  );
}
