import { useEffect } from 'react';

/** Does something each time this device comes online again, for as long as it is waited for. */
export function useWhenOnline(waiting: boolean, work: () => void): void {
  useEffect(() => {
    if (!waiting) return;
    window.addEventListener('online', work);
    return () => window.removeEventListener('online', work);
  }, [waiting, work]);
}
