'use client';

import { Menu } from '@base-ui/react/menu';
import { useQuery } from '@tanstack/react-query';
import { Button } from '@waveguide/ui';
import { ChevronUp, Presentation } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../trpc/client';
import type { TrayItem } from './storage';
import type { CreateBriefingFromTrayControls } from './use-create-briefing-from-tray';
import styles from './bar.module.css';

/** Says in place of choices why there are none; a menu holds items only. */
function NoChoice({ children }: { readonly children: string }) {
  return (
    <Menu.Item disabled className={styles.nothing}>
      {children}
    </Menu.Item>
  );
}

/** Makes a briefing of the tray, or puts its charts at the end of one that is there. */
export function CreateBriefingFromTray({
  items,
  making,
}: {
  readonly items: readonly TrayItem[];
  readonly making: CreateBriefingFromTrayControls;
}) {
  const [asked, setAsked] = useState(false);
  const list = useQuery({ ...useTRPC().briefings.list.queryOptions({}), enabled: asked, staleTime: 0 });
  return (
    <span className={styles.making}>
      <Menu.Root modal={false} onOpenChange={(open) => setAsked(open)}>
        <Menu.Trigger className={styles.menuTrigger} disabled={making.pending}>
          Add to a briefing
          <ChevronUp aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className={styles.positioner} side="top" sideOffset={6} align="end">
            <Menu.Popup className={styles.popup}>
              {list.data?.items.map(({ id, title, slideCount }) => (
                <Menu.Item key={id} className={styles.choice} onClick={() => making.addTo({ id, title }, items)}>
                  <span className={styles.choiceTitle} dir="auto">
                    {title}
                  </span>
                  <small>
                    {slideCount} {slideCount === 1 ? 'slide' : 'slides'}
                  </small>
                </Menu.Item>
              ))}
              {list.data?.items.length === 0 && <NoChoice>There is no briefing yet. Make one of the tray.</NoChoice>}
              {list.isError && <NoChoice>The briefings could not be read. Open this again.</NoChoice>}
              {list.isPending && <NoChoice>Reading the briefings…</NoChoice>}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <Button kind="primary" aria-disabled={making.pending} onClick={() => making.make(items)}>
        <Presentation aria-hidden />
        {making.pending ? 'Making…' : 'Make a briefing'}
      </Button>
    </span>
  );
}
