import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CourtFee } from '@phone/case/parts/CourtFee';

describe('诉讼费', () => {
  it('is told by slices and halved for the summary procedure, while one types', async () => {
    render(<CourtFee />);
    await userEvent.type(screen.getByRole('textbox'), '144742.42');
    expect(screen.getByText('¥3,194.85')).toBeTruthy();
    expect(screen.getByText('¥1,597.43，减半')).toBeTruthy();
    expect(screen.getByText('50 + 90000 × 2.5% + 44742.42 × 2%')).toBeTruthy();
  });

  it('says at the field what is no amount, and shows no fee for it', async () => {
    render(<CourtFee />);
    await userEvent.type(screen.getByRole('textbox'), '1.234');
    expect(screen.getByText('写数字，最多两位小数')).toBeTruthy();
    expect(screen.queryByText(/减半/)).toBeNull();
  });
});
