import { describe, expect, it } from 'vitest';
import { meaningOf, type Command, type Press } from './keys';

const press = (key: string, code = ''): Press => ({ key, code });
const inBoth = (one: Press) =>
  (['rtl', 'ltr'] as const).map((dir) => meaningOf(one, dir, '').command);

describe('a key before an audience', () => {
  it.each<[string, Command]>([
    ['PageDown', 'forward'],
    ['ArrowDown', 'forward'],
    [' ', 'forward'],
    ['n', 'forward'],
    ['PageUp', 'back'],
    ['ArrowUp', 'back'],
    ['P', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['f', 'fullScreen'],
    ['b', 'black'],
    ['w', 'white'],
    ['l', 'language'],
    ['t', 'theme'],
    ['o', 'overview'],
    ['s', 'presenter'],
    ['a', 'run'],
    ['r', 'resume'],
    ['?', 'help'],
    ['؟', 'help'],
    ['Escape', 'out'],
  ])('%s means the same in both languages', (key, command) => {
    expect(inBoth(press(key))).toEqual([command, command]);
  });

  it('leads forward on the arrow that points where the text goes', () => {
    expect(inBoth(press('ArrowLeft'))).toEqual(['forward', 'back']);
    expect(inBoth(press('ArrowRight'))).toEqual(['back', 'forward']);
  });

  it('is known by its place on an Arabic keyboard, and by its letter on a French one', () => {
    expect(meaningOf(press('ى', 'KeyN'), 'rtl', '').command).toBe('forward');
    expect(meaningOf(press('ب', 'KeyF'), 'rtl', '').command).toBe('fullScreen');
    expect(meaningOf(press('w', 'KeyZ'), 'ltr', '').command).toBe('white');
  });

  it('with Ctrl, Alt or Meta is the browser’s, and forgets nothing that was typed', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(meaningOf({ ...press('p'), [modifier]: true }, 'rtl', '1')).toEqual({
        ...{ command: undefined, goTo: undefined, typed: '1' },
      });
  });
});

describe('digits', () => {
  const typed = (...keys: Press[]) =>
    keys.reduce((before, key) => meaningOf(key, 'rtl', before).typed, '');

  it('gather in either script until Enter goes to the step of that number', () => {
    expect(typed(press('1'), press('٢'))).toBe('12');
    expect(meaningOf(press('Enter'), 'rtl', '12')).toMatchObject({ goTo: 12, typed: '' });
    expect(typed(press('1', 'Numpad1'), press('0', 'Numpad0'))).toBe('10');
  });

  it('can be taken back, and any other key forgets them', () => {
    expect(typed(press('1'), press('2'), press('Backspace'))).toBe('1');
    expect(typed(press('1'), press('ArrowLeft'))).toBe('');
    expect(meaningOf(press('Escape'), 'rtl', '1')).toMatchObject({ command: undefined, typed: '' });
  });

  it('are no more than a number of steps has; Enter alone stays with what has the focus', () => {
    expect(typed(...'12345'.split('').map((d) => press(d)))).toBe('345');
    expect(meaningOf(press('Enter'), 'rtl', '')).toMatchObject({ goTo: undefined });
  });
});
