'use client';

import { classNames } from '@waveguide/ui';
import { useEffect, useRef } from 'react';
import type { PreflightItem } from '@waveguide/briefings';
import { AddSlideMenu, type AddSlideMenuProps } from './add-menu';
import { ComposerThumbnail } from './thumbnail';
import type { SlideEditor } from './use-slide-editor';
import { useDragOrder } from './use-drag-order';
import styles from './slides.module.css';

export interface ComposerSlidesProps {
  readonly editor: SlideEditor;
  readonly briefingId: string;
  readonly items: readonly PreflightItem[];
  readonly add: AddSlideMenuProps;
}

/** The slides in their order, as pictures of what comes out. */
export function ComposerSlides({ editor, briefingId, items, add }: ComposerSlidesProps) {
  const list = useRef<HTMLOListElement>(null);
  const { drag, handlersOf } = useDragOrder(list, (from, to) => {
    const slide = editor.slides[from];
    if (slide !== undefined) editor.move(slide.id, to);
  });
  const { current, slides, focusAsked } = editor;

  // A slide that was moved by key keeps the focus, although its place in the document is another now.
  useEffect(() => {
    if (focusAsked === null) return;
    list.current?.querySelector<HTMLElement>(`[data-slide="${focusAsked.slideId}"]`)?.focus();
  }, [focusAsked]);

  // The slide in view is in sight, also if it was chosen elsewhere; the page itself stays if it is.
  useEffect(() => {
    const box = list.current;
    const item = box?.querySelector<HTMLElement>('[aria-current="true"]')?.closest('li');
    if (box === null || item === null || item === undefined) return;
    const top = item.offsetTop - box.offsetTop;
    const left = item.offsetLeft - box.offsetLeft;
    if (top < box.scrollTop || top + item.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = top;
    if (left < box.scrollLeft || left + item.offsetWidth > box.scrollLeft + box.clientWidth) box.scrollLeft = left;
  }, [current?.id]);

  return (
    <section className={styles.slides} aria-labelledby="composer-slides">
      <div className={styles.head}>
        <h2 id="composer-slides">Slides</h2>
        <AddSlideMenu {...add} />
      </div>
      <ol ref={list} className={classNames(styles.list, drag !== null && styles.dragging)}>
        {slides.map((slide, index) => (
          <li
            key={slide.id}
            className={classNames(
              styles.item,
              drag?.held === index && styles.held,
              drag !== null && drag.to === index && drag.to < drag.held && styles.before,
              drag !== null && drag.to === index && drag.to > drag.held && styles.after,
            )}
            {...handlersOf(index)}
          >
            <ComposerThumbnail
              editor={editor}
              briefingId={briefingId}
              slide={slide}
              index={index}
              items={items.filter(({ slideId, acknowledged }) => slideId === slide.id && !acknowledged)}
            />
          </li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="assertive">
        {editor.announcement}
      </p>
    </section>
  );
}
