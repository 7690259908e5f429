'use client';

import { SLIDE_DIMENSIONS, type PreflightItem, type Slide } from '@waveguide/briefings';
import { ActionMenu } from '@waveguide/ui';
import { Ellipsis, GripVertical, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { slideName } from './slide-name';
import { thumbnailAddress, ThumbnailPicture } from './thumbnail-picture';
import { placesOfKey } from './slide-order';
import type { SlideEditor } from './use-slide-editor';
import styles from './slides.module.css';

export interface ComposerThumbnailProps {
  readonly editor: SlideEditor;
  readonly briefingId: string;
  readonly slide: Slide;
  readonly index: number;
  /** What the pre-flight says about this slide and nobody has kept. */
  readonly items: readonly PreflightItem[];
}

function Flag({ items }: { readonly items: readonly PreflightItem[] }) {
  const blocking = items.filter(({ level }) => level === 'blocking').length;
  if (items.length === 0) return null;
  return (
    <span className={blocking > 0 ? styles.flagBlocking : styles.flagLook}>
      {blocking > 0 ? <OctagonAlert aria-hidden /> : <TriangleAlert aria-hidden />}
    </span>
  );
}

function flagText(items: readonly PreflightItem[]): string {
  const blocking = items.filter(({ level }) => level === 'blocking').length;
  const look = items.length - blocking;
  return `${blocking > 0 ? `, ${blocking} blocking` : ''}${look > 0 ? `, ${look} to look at` : ''}`;
}

/** One slide in the list: pressing shows it, Alt with an arrow moves it, and a menu does both in words. */
export function ComposerThumbnail({ editor, briefingId, slide, index, items }: ComposerThumbnailProps) {
  const { slides, pictures, content } = editor;
  const { width, height } = SLIDE_DIMENSIONS[content.size];
  const version = pictures.get(slide.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Delete' && !event.altKey) {
      event.preventDefault();
      editor.remove(slide.id);
      return;
    }
    const by = placesOfKey(event.key);
    if (by === null) return;
    // Alt with the left arrow would leave the page.
    event.preventDefault();
    const to = index + by;
    const other = slides[to];
    if (other === undefined) return;
    if (event.altKey) editor.move(slide.id, to, { keepFocus: true });
    else editor.select(other.id, { focus: true });
  };
  return (
    <>
      <span className={styles.number} data-handle aria-hidden>
        {index + 1}
        <GripVertical />
      </span>
      <button
        type="button"
        className={styles.thumbnail}
        data-slide={slide.id}
        aria-label={`Slide ${index + 1}: ${slideName(slide)}${flagText(items)}`}
        aria-current={editor.current?.id === slide.id}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onClick={() => editor.select(slide.id)}
        onKeyDown={onKeyDown}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        {version === undefined ? (
          <span className={styles.unsaved}>{slideName(slide)}</span>
        ) : (
          <ThumbnailPicture
            // Another picture starts without the failure of the one before.
            key={version}
            src={thumbnailAddress(briefingId, slide.id, version)}
            name={slideName(slide)}
            width={width}
            height={height}
          />
        )}
      </button>
      <Flag items={items} />
      <span className={styles.menu} data-no-drag>
        <ActionMenu
          trigger={
            <button type="button" className={styles.menuButton} aria-label={`Actions for slide ${index + 1}`}>
              <Ellipsis aria-hidden />
            </button>
          }
          actions={[
            {
              label: 'Move up',
              note: 'Alt ↑',
              disabled: index === 0,
              onSelect: () => editor.move(slide.id, index - 1),
            },
            {
              label: 'Move down',
              note: 'Alt ↓',
              disabled: index === slides.length - 1,
              onSelect: () => editor.move(slide.id, index + 1),
            },
            { label: 'Duplicate', onSelect: () => editor.duplicate(slide.id) },
            { label: 'Remove', note: 'Delete; Undo brings it back', onSelect: () => editor.remove(slide.id) },
          ]}
        />
      </span>
    </>
  );
}
