import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { chooseLargeType } from '@phone/lib';
import {
  Amount,
  Button,
  ChoiceGroup,
  Dialog,
  Due,
  Field,
  Ladder,
  NothingFound,
  Page,
  Refused,
  Search,
  Sheet,
  Table,
  Tap,
  Timeline,
  Toggle,
  toast,
  type FieldProps,
} from '@phone/ui';
import type { Instant, Money } from '@shared/kernel';

function Form(props: Partial<FieldProps>) {
  const [value, setValue] = useState(props.value ?? '');
  return (
    <>
      <Field label="每月工资" {...props} value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

describe('a field', () => {
  it('says what is wrong in an alert that belongs to the input', () => {
    render(<Form kind="id" label="身份证号" error="还差 7 位。身份证号一共 18 位" />);
    const input = screen.getByLabelText('身份证号');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toBe('还差 7 位。身份证号一共 18 位');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toBe(alert.id);
  });

  it('leaves money as it is typed and groups it only when the person has left it', async () => {
    render(<Form kind="money" />);
    const input = screen.getByLabelText<HTMLInputElement>('每月工资');
    await userEvent.type(input, '12345.6');
    expect(input.value).toBe('12345.6');
    await userEvent.tab();
    expect(input.value).toBe('12,345.60');
    expect(screen.getByRole('status').textContent).toBe('12345.6');
  });

  it('keeps a telephone number without the blanks it is shown with', async () => {
    render(<Form kind="phone" label="手机号" />);
    const input = screen.getByLabelText<HTMLInputElement>('手机号');
    await userEvent.type(input, '13803936021');
    await userEvent.tab();
    expect(input.value).toBe('138 0393 6021');
    expect(screen.getByRole('status').textContent).toBe('13803936021');
  });

  it('can be corrected in the middle after it was grouped', async () => {
    render(<Form kind="phone" label="手机号" value="13803936021" />);
    const input = screen.getByLabelText<HTMLInputElement>('手机号');
    await userEvent.click(input);
    fireEvent.change(input, { target: { value: '138 0393 602' } });
    expect(input.value).toBe('138 0393 602');
    expect(screen.getByRole('status').textContent).toBe('1380393602');
  });
});

describe('a button', () => {
  it('takes one tap while the first is still being sent, and says so', async () => {
    let settle = () => {};
    const send = jest.fn(() => new Promise<void>((resolve) => (settle = resolve)));
    render(<Button onTap={send}>去签字</Button>);
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    expect(send).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button').textContent).toBe('正在提交');
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
    await act(async () => settle());
    expect(screen.getByRole('button').textContent).toBe('去签字');
    fireEvent.click(screen.getByRole('button'));
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('that is off shows its reason and does nothing', async () => {
    const sign = jest.fn();
    render(
      <Button offBecause="三题都答对，就能签字。" onTap={sign}>
        去签字
      </Button>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(sign).not.toHaveBeenCalled();
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText('三题都答对，就能签字。')).toBeTruthy();
  });
});

describe('the keyboard', () => {
  it('reaches anything that can be tapped and works it with Enter and Space', async () => {
    const open = jest.fn();
    render(<Tap role="link" label="证据" onTap={open} />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('link'));
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('does not work what is off', async () => {
    const open = jest.fn();
    render(<Tap off label="交警调解" onTap={open} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button'));
    expect(open).not.toHaveBeenCalled();
  });

  it('stays inside a dialog, leaves it with Escape and returns to where it was', async () => {
    function Asking() {
      const [open, setOpen] = useState(false);
      return (
        <>
          <Tap onTap={() => setOpen(true)}>不办了</Tap>
          <Dialog
            open={open}
            title="不在网上办了？"
            yes="是"
            no="不"
            onYes={() => {}}
            onNo={() => setOpen(false)}
          >
            证据都留着。
          </Dialog>
        </>
      );
    }
    render(<Asking />);
    const opener = screen.getByText('不办了');
    opener.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('alertdialog')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('是');
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('是');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });
});

describe('choosing', () => {
  it('is one named group of radios of which one is on', async () => {
    const choose = jest.fn();
    render(
      <ChoiceGroup
        label="责任"
        value="main"
        options={[
          { value: 'main', title: '主要责任' },
          { value: 'equal', title: '同等责任' },
          { value: 'none', title: '交警调解', text: '过了 10 个工作日，不能选了', off: true },
        ]}
        onChange={choose}
      />,
    );
    expect(screen.getByRole('radiogroup', { name: '责任' })).toBeTruthy();
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('主要责任');
    await userEvent.click(screen.getByText('同等责任'));
    await userEvent.click(screen.getByText('交警调解'));
    expect(choose.mock.calls).toEqual([['equal']]);
  });

  it('of large type is a switch that says whether it is on', async () => {
    const change = jest.fn();
    render(<Toggle label="大字版" on={false} onChange={change} />);
    await userEvent.click(screen.getByRole('switch', { name: '大字版', checked: false }));
    expect(change).toHaveBeenCalledWith(true);
  });
});

describe('what is read aloud', () => {
  it('is the whole amount with its unit', () => {
    render(<Amount value={13_474_242 as Money} size="hero" />);
    expect(screen.getByRole('img', { name: '134742.42元' }).textContent).toBe('¥134,742.42');
  });

  it('is each round of offers with both sides and the gap', () => {
    render(
      <Ladder
        rounds={[{ label: '第 2 轮', them: 14_161_977 as Money, you: 14_548_242 as Money }]}
      />,
    );
    expect(
      screen.getByRole('img', { name: '第 2 轮，对方 ¥141,619.77，您 ¥145,482.42，差 ¥3,862.65' }),
    ).toBeTruthy();
  });

  it('is a table of named columns', async () => {
    const open = jest.fn();
    render(
      <Table
        label="待办"
        columns={[{ head: '事故', width: '1fr', cell: (row: { code: string }) => row.code }]}
        rows={[{ code: 'QF 2308 0417' }]}
        keyOf={(row) => row.code}
        onRow={open}
      />,
    );
    await userEvent.click(screen.getByRole('cell', { name: /QF 2308 0417/ }));
    expect(open).toHaveBeenCalledWith({ code: 'QF 2308 0417' });
    expect(screen.getByRole('columnheader', { name: '事故' })).toBeTruthy();
  });
});

describe('a deadline', () => {
  const due = '2024-01-12T23:59:59.999+08:00' as Instant;
  it.each([
    ['2024-01-08T09:00:00.000+08:00', '还剩 4 天（1月12日止）', 'due--calm'],
    ['2024-01-10T09:00:00.000+08:00', '还剩 2 天（1月12日止）', 'due--soon'],
    ['2024-01-12T09:00:00.000+08:00', '今天止（1月12日）', 'due--soon'],
    ['2024-01-13T00:00:00.000+08:00', '逾期 1 天（1月12日止）', 'due--late'],
  ])('at %s reads %s', (at, text, className) => {
    const { container } = render(<Due at={due} now={at as Instant} />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector(`.${className}`)).toBeTruthy();
  });

  it('is not called short on the first day of a short term', () => {
    const at = '2024-01-10T09:00:00.000+08:00' as Instant;
    const { container } = render(<Due at={due} now={at} from={at} />);
    expect(container.querySelector('.due--calm')).toBeTruthy();
  });
});

describe('a long timeline', () => {
  it('folds the past and unfolds it on a tap', async () => {
    const items = Array.from({ length: 15 }, (_, i) => ({
      key: String(i),
      state: 'done' as const,
      title: `第 ${i + 1} 件事`,
    }));
    render(<Timeline items={items} />);
    expect(screen.queryByText('第 1 件事')).toBeNull();
    await userEvent.click(screen.getByText('看更早的 3 条'));
    expect(screen.getByText('第 1 件事')).toBeTruthy();
  });
});

describe('a page', () => {
  it('grows when large type is chosen, and tells good news politely', async () => {
    const { container } = render(<Page title="我的事故">内容</Page>);
    const root = container.querySelector<HTMLElement>('.app');
    expect(root?.style.getPropertyValue('--type')).toBe('1');
    act(() => chooseLargeType(true));
    expect(root?.style.getPropertyValue('--type')).toBe('1.4');
    expect(root?.className).toContain('app--large');
    act(() => chooseLargeType(false));
    act(() => toast('已存好，下次接着填'));
    expect(screen.getByText('已存好，下次接着填').closest('[role=status]')).toBeTruthy();
  });

  it('never ends without a way to a person', async () => {
    render(<Page title="我的事故">内容</Page>);
    expect(screen.getByText('打电话问')).toBeTruthy();
    await userEvent.click(screen.getByText('到窗口办'));
    expect(screen.getByRole('dialog', { name: '到窗口办' })).toBeTruthy();
  });

  it('shows a refusal with its number and the actions that are open', async () => {
    const pick = jest.fn();
    render(
      <Refused
        refusal={{
          code: 'not-open-now',
          message: '现在还不能签字，请看下面能办的。',
          open: ['pick-time'],
          number: 'E-204',
        }}
        open={{ 'pick-time': { label: '选时间', onTap: pick } }}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('编号 E-204');
    await userEvent.click(screen.getByRole('button', { name: '选时间' }));
    expect(pick).toHaveBeenCalled();
  });
});

describe('the search of a desk', () => {
  function Desk({ onAsked }: { readonly onAsked: (text: string) => void }) {
    const [asked, setAsked] = useState('');
    const search = (text: string) => {
      setAsked(text);
      onAsked(text);
    };
    return <Search label="事故码或姓名" asked={asked} onSearch={search} />;
  }
  const set = () => {
    const onAsked = jest.fn();
    render(<Desk onAsked={onAsked} />);
    return { onAsked, field: screen.getByLabelText('事故码或姓名') };
  };

  it('looks at once on Enter and once only, and after a pause in typing without it', async () => {
    jest.useFakeTimers();
    const { onAsked, field } = set();
    fireEvent.change(field, { target: { value: '王秀' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onAsked.mock.calls).toEqual([['王秀']]);
    act(() => jest.advanceTimersByTime(2000));
    fireEvent.change(field, { target: { value: '王秀兰 ' } });
    expect(onAsked).toHaveBeenCalledTimes(1);
    act(() => jest.advanceTimersByTime(500));
    expect(onAsked.mock.calls).toEqual([['王秀'], ['王秀兰']]);
    jest.useRealTimers();
  });

  it('does not look for what an input method has not put together yet', () => {
    jest.useFakeTimers();
    const { onAsked, field } = set();
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: "wang'xiu" } });
    act(() => jest.advanceTimersByTime(2000));
    expect(onAsked).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: '王秀' } });
    fireEvent.compositionEnd(field);
    act(() => jest.advanceTimersByTime(500));
    expect(onAsked.mock.calls).toEqual([['王秀']]);
    jest.useRealTimers();
  });

  it('is cleared with one tap, and shows the whole list again', async () => {
    const { onAsked, field } = set();
    expect(screen.queryByRole('button', { name: '清空' })).toBeNull();
    await userEvent.type(field, '王{Enter}');
    await userEvent.click(screen.getByRole('button', { name: '清空' }));
    expect(onAsked.mock.calls.at(-1)).toEqual(['']);
    expect((field as HTMLInputElement).value).toBe('');
  });
});

describe('a search among pages', () => {
  const nowhere = (among: object) => {
    const pages = { all: [], refusal: undefined, more: undefined, ...among };
    render(<NothingFound wanted="王" hint="填全名。" onAll={() => undefined} among={pages} />);
  };

  it('is not over, and finds nothing missing, before all of them are here', () => {
    nowhere({ more: async () => undefined });
    expect(screen.getByText('正在找')).toBeTruthy();
    nowhere({ more: async () => undefined, refusal: { code: 'offline', message: '没有网' } });
    expect(screen.getByText('后面的没有取到，还没找完')).toBeTruthy();
    expect(screen.queryByText('没有找到“王”')).toBeNull();
    nowhere({});
    expect(screen.getByText('没有找到“王”')).toBeTruthy();
  });
});

describe('A long sheet in large letters', () => {
  it('is read from its top: taking the focus does not scroll it to its button', () => {
    const focus = jest.spyOn(HTMLElement.prototype, 'focus');
    render(
      <Sheet title="亲人在事故中去世了" onClose={() => undefined}>
        打认定书上的电话
      </Sheet>,
    );
    expect(focus).toHaveBeenCalledWith({ preventScroll: true });
    focus.mockRestore();
  });
});
