'use client';

import type { HexColour } from '@waveguide/briefings';
import { useState } from 'react';
import { TextField } from '../../../view/text-field';
import { readColour } from './colour';
import styles from '../dialog.module.css';

export interface ColourFieldProps {
  readonly label: string;
  readonly value: HexColour;
  readonly onChange: (colour: HexColour) => void;
}

const LONGEST = 9;

/** A colour by sight or by its code; a code that is none stays in the field and changes nothing. */
export function ColourField({ label, value, onChange }: ColourFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  // What was typed is shown as typed as long as it means the colour in force, or none.
  const meant = typed === null ? value : readColour(typed);
  const text = typed !== null && (meant === null || meant === value) ? typed : value;
  return (
    <div className={styles.colour}>
      <input
        type="color"
        className={styles.swatch}
        aria-label={`${label}, choose by sight`}
        value={value}
        onChange={({ target }) => {
          setTyped(null);
          const colour = readColour(target.value);
          if (colour !== null) onChange(colour);
        }}
      />
      <TextField
        label={label}
        value={text}
        maxLength={LONGEST}
        problem={meant === null ? 'Write a colour such as #123bb4.' : null}
        onChange={(next) => {
          setTyped(next);
          const colour = readColour(next);
          if (colour !== null) onChange(colour);
        }}
      />
    </div>
  );
}
