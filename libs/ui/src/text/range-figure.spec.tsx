import { render, screen } from '@testing-library/react';
import { missing, present } from '@waveguide/quantity';
import { Figures, RangeFigure } from './range-figure';

describe('RangeFigure', () => {
  it('shows P50 with its range, which is also read aloud', () => {
    render(
      <Figures>
        <RangeFigure
          label="CPO ports shipped in 2030"
          unit="ports"
          value={present({ p10: 26e6, p50: 55e6, p90: 95e6 })}
        />
      </Figures>,
    );
    expect(screen.getByText('55M')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'P50 55M, P10 26M, P90 95M' })).toBeTruthy();
  });

  it('says why there is no number instead of showing a zero', () => {
    render(
      <Figures>
        <RangeFigure
          label="Growth"
          unit="fraction/yr"
          value={missing('undefined', 'Nothing was shipped in the first year.')}
        />
      </Figures>,
    );
    expect(screen.getByText('no answer').getAttribute('title')).toBe('Nothing was shipped in the first year.');
    expect(screen.queryByRole('img')).toBeNull();
  });
});
