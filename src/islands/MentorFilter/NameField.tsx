import { useStore } from '@nanostores/preact';
import { say, type Texts } from '../../domain/texts/texts.ts';
import { $selection, typeName } from '../../stores/directory.ts';

/** Filters the list while somebody types a name. */
export function NameField({ texts }: { texts: Texts }) {
  const [name = ''] = useStore($selection).naam ?? [];
  return (
    <p class="filter__name">
      <label for="filter-name">{say(texts, 'name')}</label>
      <input
        id="filter-name"
        type="search"
        name="naam"
        value={name}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => typeName(currentTarget.value)}
      />
    </p>
  );
}
