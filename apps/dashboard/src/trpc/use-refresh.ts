'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

/** Brings what the server has now to the page: server components are drawn anew, and what the browser asked is asked again. */
export function useRefresh(): () => void {
  const queries = useQueryClient();
  const router = useRouter();
  return useCallback(() => {
    void queries.invalidateQueries();
    router.refresh();
  }, [queries, router]);
}
