import { useId, useRef, type RefObject } from 'react';
import { searchWords as words } from '../i18n/search.ts';

interface Props {
  text: string;
  input: RefObject<HTMLInputElement | null>;
  onType: (text: string) => void;
  /** Called with what may be asked: never with the half-spelt syllables of an input method. */
  onAsk: (text: string, pause?: number) => void;
  onArrowDown: () => void;
}

export function SearchForm({ text, input, onType, onAsk, onArrowDown }: Props) {
  const isComposing = useRef(false);
  const inputId = useId();
  const change = (value: string) => {
    onType(value);
    if (!isComposing.current) onAsk(value);
  };
  return (
    <search className="search-box search-box--large">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAsk(text, 0);
        }}
      >
        <label className="visually-hidden" htmlFor={inputId}>
          {words.label}
        </label>
        <input
          ref={input}
          id={inputId}
          name="q"
          type="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          onChange={(event) => change(event.target.value)}
          onCompositionStart={() => (isComposing.current = true)}
          onCompositionEnd={(event) => {
            isComposing.current = false;
            change(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const isOfInputMethod = event.nativeEvent.isComposing || event.keyCode === 229;
            if (event.key === 'Enter' && isOfInputMethod) event.preventDefault();
            if (event.key !== 'ArrowDown' || isOfInputMethod) return;
            event.preventDefault();
            onArrowDown();
          }}
        />
        <button type="submit">{words.button}</button>
      </form>
    </search>
  );
}
