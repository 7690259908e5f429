'use client';

import type { PreflightItem, Slide } from '@waveguide/briefings';
import { classNames, TextAction, TextActionLink } from '@waveguide/ui';
import { Check, OctagonAlert, TriangleAlert } from 'lucide-react';
import { fixAction, fixText, keepAll, speakUpAgain } from './fixes';
import type { ItemGroup } from '../item-groups';
import type { SlideEditor } from '../use-slide-editor';
import styles from './preflight.module.css';

function StateIcon({ item }: { readonly item: PreflightItem }) {
  if (item.acknowledged) return <Check aria-hidden />;
  return item.level === 'blocking' ? <OctagonAlert aria-hidden /> : <TriangleAlert aria-hidden />;
}

interface RemarkProps {
  readonly item: PreflightItem;
  readonly slide: Slide | null;
  readonly editor: SlideEditor;
}

function Remark({ item, slide, editor }: RemarkProps) {
  const sources = item.fixes.filter(({ kind }) => kind === 'open-source');
  return (
    <>
      <small>{item.detail}</small>
      <span className={styles.fixes}>
        {item.acknowledged && slide !== null && (
          <TextAction onClick={() => editor.replace([speakUpAgain(slide, item)])}>Speak up again</TextAction>
        )}
        {!item.acknowledged &&
          item.fixes.map((fix) => {
            const action = fixAction(fix, item, slide);
            const text = fixText(fix, slide);
            if (action === null) return null;
            return action.kind === 'page' ? (
              <TextActionLink key={action.href} href={action.href} target="_blank" rel="noopener">
                {sources.length > 1 ? `${text} ${sources.indexOf(fix) + 1}` : text}
              </TextActionLink>
            ) : (
              <TextAction
                key={text}
                onClick={() =>
                  action.kind === 'replace'
                    ? editor.replace([action.slide])
                    : editor.jumpTo({ slideId: item.slideId, field: action.field })
                }
              >
                {text}
              </TextAction>
            );
          })}
      </span>
    </>
  );
}

export interface PreflightGroupProps {
  readonly group: ItemGroup;
  readonly editor: SlideEditor;
}

/** Items that belong together: the first words lead to their place; several are folded until somebody asks for them. */
export function PreflightGroup({ group: { items }, editor }: PreflightGroupProps) {
  const [first] = items;
  const slide = editor.slides.find(({ id }) => id === first.slideId) ?? null;
  const tone = first.acknowledged ? styles.kept : first.level === 'blocking' ? styles.blocking : styles.look;
  const kept = slide === null || first.acknowledged ? null : keepAll(slide, items);
  return (
    <li className={classNames(styles.item, tone)}>
      <span className={styles.state}>
        <StateIcon item={first} />
      </span>
      <div>
        <button
          type="button"
          className={styles.title}
          onClick={() => editor.jumpTo({ slideId: first.slideId, field: first.field })}
        >
          {first.title}
          <span className="visually-hidden">
            {first.acknowledged ? ', kept' : first.level === 'blocking' ? ', blocks the export' : ', to look at'}
          </span>
        </button>
        {items.length === 1 ? (
          <Remark item={first} slide={slide} editor={editor} />
        ) : (
          <>
            <details className={styles.several}>
              <summary>{items.length} remarks</summary>
              <ul>
                {items.map((item) => (
                  <li key={`${item.title} ${item.detail}`}>
                    <Remark item={item} slide={slide} editor={editor} />
                  </li>
                ))}
              </ul>
            </details>
            {kept !== null && (
              <span className={styles.fixes}>
                <TextAction onClick={() => editor.replace([kept])}>Keep all {items.length} with note</TextAction>
              </span>
            )}
          </>
        )}
      </div>
    </li>
  );
}
