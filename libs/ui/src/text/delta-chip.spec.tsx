import { render } from '@testing-library/react';
import { DeltaChip } from './delta-chip';

describe('DeltaChip', () => {
  it('is read as a direction and a size, without the arrow', () => {
    const { container } = render(<DeltaChip before={12} after={15} />);
    expect(container.querySelector('[aria-hidden]')?.textContent).toBe('▲');
    expect(container.textContent).toBe('▲up 25%');
  });

  it('calls only equal numbers unchanged', () => {
    const { container } = render(<DeltaChip before={100} after={100} />);
    expect(container.textContent).toBe('unchanged');
    const { container: moved } = render(<DeltaChip before={100} after={100.05} />);
    expect(moved.textContent).toBe('▲up less than 0.1%');
  });
});
