'use client';

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { acceptRefreshed } from '@waveguide/briefings';
import { Notice, TextAction } from '@waveguide/ui';
import { useRef, useState } from 'react';
import { LivePublications } from '../../live/live-publications';
import { useTRPC } from '../../trpc/client';
import { problemOf } from '../../trpc/problem-of';
import type { ChartSlideKind } from './add-menu';
import { ComposerBar } from './bar';
import { BrandDialog, SIZE_NAMES } from './brand-dialog';
import type { ComposerScenario } from './fields/chart-fields';
import { ChartPicker } from './chart-picker';
import { BriefingConflict } from './conflict';
import { useComposerKeys } from './keys';
import { ComposerPreflight } from './preflight/preflight';
import { SaveFailure } from './save-line';
import { ComposerSlides } from './slides';
import { ComposerStage } from './stage';
import { namedScenarios } from './pins';
import type { ComposerVendor } from './fields/vendor-fields';
import { blockingOf } from './text';
import { ExportPanel } from '../exports/panel';
import { ShareDialog } from '../sharing/dialog';
import { StalenessPanel } from '../staleness/panel';
import { useComposer } from './use-composer';
import { useScenarioHeads } from './use-scenario-heads';
import { useSlideEditor, type Jump } from './use-slide-editor';
import styles from './composer.module.css';

export interface ComposerProps {
  readonly briefingId: string;
  /** The first open ones and those that the briefing names. */
  readonly scenarios: readonly ComposerScenario[];
  /** How many are open. */
  readonly scenarioCount: number;
  readonly vendors: readonly ComposerVendor[];
  /** Largest logo that is taken, in bytes. */
  readonly imageLimitBytes: number;
}

/** Puts the focus to a part of the page that was asked for, and moves no more of the page than that takes. */
function goTo(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: 'nearest' });
  section?.focus({ preventScroll: true });
}

/** A briefing under edit: slides at the left, the one in view in the middle, what is to be seen to at the right. */
export function Composer({ briefingId, scenarios: atFirst, scenarioCount, vendors, imageLimitBytes }: ComposerProps) {
  const trpc = useTRPC();
  const { data: loaded } = useSuspenseQuery(trpc.briefings.byId.queryOptions({ id: briefingId }));
  const composer = useComposer(loaded);
  const editor = useSlideEditor(composer);
  useComposerKeys(composer.undo, composer.redo);
  const [brandOpen, setBrandOpen] = useState(false);
  const [choosing, setChoosing] = useState<ChartSlideKind | null>(null);
  const preflightRef = useRef<HTMLDivElement>(null);
  const exportRef = useRef<HTMLDivElement>(null);
  const newerRef = useRef<HTMLDivElement>(null);
  const slideRef = useRef<HTMLDivElement>(null);

  const { version } = composer.saved;
  const preflight = useQuery(trpc.briefings.preflight.queryOptions({ id: briefingId }));
  const { content, save } = composer;
  const scenarios = useScenarioHeads(atFirst, namedScenarios(content));
  const found = preflight.data ?? null;
  const items = found?.items ?? null;
  const blockingCount = items === null ? 0 : blockingOf(items).length;

  const jumpTo = (jump: Jump) => {
    if (jump.field === 'brand') setBrandOpen(true);
    editor.jumpTo(jump);
  };
  const brandDialog = (
    <BrandDialog
      content={content}
      open={brandOpen}
      onOpenChange={setBrandOpen}
      imageLimitBytes={imageLimitBytes}
      onChange={composer.change}
    />
  );
  return (
    <>
      <ComposerBar
        composer={composer}
        scenarios={scenarios}
        items={items}
        share={<ShareDialog briefingId={briefingId} version={version} />}
        onNewer={() => goTo(newerRef.current)}
        onExport={() => goTo(blockingCount > 0 ? preflightRef.current : exportRef.current)}
      />
      <div className={styles.page}>
        <h1 className="visually-hidden">Briefing: {content.title}</h1>
        <div className={styles.notices}>
          {composer.restored && save.kind === 'saved' && (
            <Notice>
              Edits of your last visit that had not been saved were kept on this device and are saved now.
            </Notice>
          )}
          {save.kind === 'failed' && (
            <SaveFailure problem={save.problem} content={content} kept={composer.kept} onRetry={composer.flush} />
          )}
          {save.kind === 'out-of-date' && (
            <BriefingConflict
              briefingId={briefingId}
              mine={content}
              message={save.problem.message}
              onTakeTheirs={(theirs) => {
                composer.adopt(theirs);
                // The button that was pressed goes with the question.
                goTo(slideRef.current);
              }}
              onCopied={composer.adopt}
            />
          )}
        </div>
        <div className={styles.composer}>
          <ComposerSlides
            editor={editor}
            briefingId={briefingId}
            items={items ?? []}
            add={{
              vendorIds: vendors.map(({ id }) => id),
              full: editor.full,
              onAdd: (slide) => editor.insert([slide]),
              onChooseChart: setChoosing,
            }}
          />
          <div ref={slideRef} tabIndex={-1} className={styles.middle}>
            {editor.current === null ? (
              <Notice
                action={
                  <TextAction
                    // Who has just removed the last slide is led on.
                    autoFocus={editor.announcement !== ''}
                    onClick={() => setChoosing('chart')}
                  >
                    Add a chart
                  </TextAction>
                }
              >
                This briefing has no slides. Add one, or undo what you removed.
              </Notice>
            ) : (
              <ComposerStage
                key={editor.current.id}
                editor={editor}
                briefingId={briefingId}
                slide={editor.current}
                scenarios={scenarios}
                scenarioCount={scenarioCount}
                vendors={vendors}
              />
            )}
          </div>
          <div className={styles.checks}>
            <div ref={preflightRef} tabIndex={-1} className={styles.target}>
              <ComposerPreflight
                editor={{ ...editor, jumpTo }}
                preflight={found}
                checking={found?.version !== version || save.kind !== 'saved'}
                stalled={save.kind === 'failed' || save.kind === 'out-of-date'}
                failure={preflight.error === null ? null : problemOf(preflight.error).message}
                onRetry={() => void preflight.refetch()}
              />
            </div>
            <div ref={newerRef} tabIndex={-1} className={styles.target}>
              <StalenessPanel
                briefingId={briefingId}
                saved={composer.saved}
                heads={scenarios}
                onAccept={(accepted) => composer.change((now) => acceptRefreshed(now, accepted))}
              />
            </div>
            <div ref={exportRef} tabIndex={-1} className={styles.target}>
              <ExportPanel briefingId={briefingId} version={version} blockingCount={blockingCount} />
              <p className={styles.brandLine}>
                <span>
                  Brand <b>{content.brand.name === '' ? 'without a name' : content.brand.name}</b>{' '}
                  {SIZE_NAMES[content.size]}
                </span>
                <TextAction onClick={() => setBrandOpen(true)}>
                  Change<span className="visually-hidden"> brand and format</span>
                </TextAction>
              </p>
            </div>
          </div>
        </div>
      </div>
      {brandDialog}
      <LivePublications known={scenarios.map(({ id, headNumber }) => ({ scenarioId: id, number: headNumber }))} />
      <ChartPicker
        kind={choosing}
        scenarios={scenarios}
        scenarioCount={scenarioCount}
        onClose={() => setChoosing(null)}
        onAdd={editor.insert}
      />
    </>
  );
}
