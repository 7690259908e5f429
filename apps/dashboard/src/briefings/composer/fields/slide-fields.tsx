'use client';

import { TEXT_LIMITS, type Slide } from '@waveguide/briefings';
import { ChartFields, type ComposerScenario } from './chart-fields';
import { WordField } from './field';
import { TitleField } from './title-field';
import { VendorFields, type ComposerVendor } from './vendor-fields';
import type { FactsOfSlide } from '../use-slide-facts';
import styles from './fields.module.css';

export interface SlideFieldsProps {
  readonly slide: Slide;
  readonly facts: FactsOfSlide;
  readonly scenarios: readonly ComposerScenario[];
  /** How many are open. */
  readonly scenarioCount: number;
  readonly vendors: readonly ComposerVendor[];
  /** `gesture` names the field that is typed into. */
  readonly onChange: (slide: Slide, gesture?: string) => void;
}

/** Everything of a slide that can be changed, in the order in which it stands on it. */
export function SlideFields({ slide, facts, scenarios, scenarioCount, vendors, onChange }: SlideFieldsProps) {
  const typed = (field: string) => `${slide.id}.${field}`;
  return (
    <div className={styles.fields}>
      <TitleField
        title={slide.title}
        facts={facts}
        onChange={(title) => onChange({ ...slide, title }, typed('title'))}
        onUse={(title) => onChange({ ...slide, title })}
      />
      {slide.kind === 'title' && (
        <WordField
          label="Subtitle"
          field="subtitle"
          value={slide.subtitle}
          limit={TEXT_LIMITS.subtitle}
          onChange={(subtitle) => onChange({ ...slide, subtitle }, typed('subtitle'))}
        />
      )}
      {slide.kind === 'text' && (
        <WordField
          label="Text"
          field="body"
          value={slide.body}
          limit={TEXT_LIMITS.body}
          hint="A line that begins with “- ” is a point; an empty line parts paragraphs."
          onChange={(body) => onChange({ ...slide, body }, typed('body'))}
        />
      )}
      {'commentary' in slide && (
        <WordField
          label="Commentary"
          field="commentary"
          value={slide.commentary}
          limit={TEXT_LIMITS.commentary}
          onChange={(commentary) => onChange({ ...slide, commentary }, typed('commentary'))}
        />
      )}
      {(slide.kind === 'chart' || slide.kind === 'table') && (
        <ChartFields
          slide={slide}
          facts={facts.facts}
          scenarios={scenarios}
          scenarioCount={scenarioCount}
          onChange={onChange}
        />
      )}
      {slide.kind === 'vendor-comparison' && <VendorFields slide={slide} vendors={vendors} onChange={onChange} />}
      {'footnote' in slide && (
        <WordField
          label="Footnote"
          field="footnote"
          single
          value={slide.footnote}
          limit={TEXT_LIMITS.footnote}
          onChange={(footnote) => onChange({ ...slide, footnote }, typed('footnote'))}
        />
      )}
      <WordField
        label="Speaker notes"
        field="notes"
        value={slide.notes}
        limit={TEXT_LIMITS.notes}
        hint="On no slide; they travel in the PowerPoint file."
        onChange={(notes) => onChange({ ...slide, notes }, typed('notes'))}
      />
    </div>
  );
}
