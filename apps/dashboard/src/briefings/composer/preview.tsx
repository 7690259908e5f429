'use client';

import { SLIDE_DIMENSIONS, type Slide } from '@waveguide/briefings';
import { Notice, TextAction } from '@waveguide/ui';
import { useCallback, useState } from 'react';
import { LastGoodImage } from './fields/image';
import { slideName } from './slide-name';
import { thumbnailAddress } from './thumbnail-picture';
import type { SlideEditor } from './use-slide-editor';
import { useWhenOnline } from './use-when-online';
import styles from './composer.module.css';

export interface ComposerPreviewProps {
  readonly editor: SlideEditor;
  readonly briefingId: string;
  readonly slide: Slide;
  /** What its chart shows, in words; null for a slide of words. */
  readonly description: string | null;
}

/** The slide itself, as the files have it. */
export function ComposerPreview({ editor, briefingId, slide, description }: ComposerPreviewProps) {
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { width, height } = SLIDE_DIMENSIONS[editor.content.size];
  const version = editor.pictures.get(slide.id);
  const number = editor.slides.indexOf(slide) + 1;
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  const again = attempt === 0 ? '' : `&attempt=${attempt}`;
  useWhenOnline(failed, retry);
  return (
    <div>
      <div
        className={styles.paper}
        style={{
          aspectRatio: `${width} / ${height}`,
          // The small picture is most often here already; it stands in until the large one comes.
          ...(version === undefined
            ? {}
            : { backgroundImage: `url("${thumbnailAddress(briefingId, slide.id, version)}")` }),
        }}
      >
        {version !== undefined && (
          <LastGoodImage
            src={`/briefings/${briefingId}/slides/${slide.id}.svg?version=${version}${again}`}
            alt={`Slide ${number}: ${slideName(slide)}.${description === null ? '' : ` ${description}`}`}
            width={width}
            height={height}
            onFailure={setFailed}
          />
        )}
      </div>
      {failed && (
        <Notice tone="signal" action={<TextAction onClick={retry}>Try again</TextAction>}>
          The picture of this slide could not be drawn just now; what you see may be older. The slide itself is safe.
        </Notice>
      )}
    </div>
  );
}
