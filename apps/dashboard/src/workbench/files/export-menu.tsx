'use client';

import { LinkMenu, TextAction } from '@waveguide/ui';
import { Download } from 'lucide-react';

export interface ExportMenuProps {
  readonly scenarioId: string;
  readonly revision: number;
}

/** The published assumptions as files; a draft is not among them, since nobody else could find it again. */
export function ExportMenu({ scenarioId, revision }: ExportMenuProps) {
  return (
    <LinkMenu
      trigger={
        <TextAction>
          <Download aria-hidden />
          Export
        </TextAction>
      }
      links={(['csv', 'xlsx'] as const).map((format) => ({
        label: format.toUpperCase(),
        note: `Revision ${revision} as published, without this draft`,
        href: `/assumptions/${scenarioId}.${format}?revision=${revision}`,
        download: true,
      }))}
    />
  );
}
