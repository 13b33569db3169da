import type { Texts, Translate } from '../../domain/texts/texts.ts';

interface Props {
  t: Translate;
  /** What the script says. */
  said?: Texts;
  /** What the script shows: a link that was made, and what a copy holds. */
  shown?: { link: string; qrCode: string; found: string };
}

interface PartProps {
  t: Translate;
  shown?: Props['shown'] | undefined;
}

const own = (t: Translate, key: string) => t(`training-progress.transfer.${key}`);

/** Moves progress: exports it as a file or a link, and imports it again. The script makes the buttons work. */
export function ProgressTransfer({ t, said, shown }: Props) {
  return (
    <article
      class="wrapper own-page"
      data-width="text"
      data-progress-transfer
      data-texts={said && JSON.stringify(said)}
    >
      <header class="page-head">
        <h1>{own(t, 'title')}</h1>
        <p class="lead">{own(t, 'lead')}</p>
      </header>
      <p class="training-note" data-without-script>
        {own(t, 'noScript')}
      </p>
      <div class="own-page__parts" data-needs-script>
        <p class="training-note" role="status" tabIndex={-1} data-status />
        <p>{own(t, 'why')}</p>
        <p class="soft" data-last />
        <FileExport t={t} />
        <LinkExport t={t} shown={shown} />
        <Import t={t} shown={shown} />
      </div>
    </article>
  );
}

const FileExport = ({ t }: PartProps) => (
  <section data-part="file" aria-labelledby="file">
    <h2 id="file">{own(t, 'fileTitle')}</h2>
    <p>{own(t, 'fileText')}</p>
    <p>
      <button class="button" type="button">
        {own(t, 'fileMake')}
      </button>
    </p>
  </section>
);

const LinkExport = ({ t, shown }: PartProps) => (
  <section data-part="link" aria-labelledby="link">
    <h2 id="link">{own(t, 'linkTitle')}</h2>
    <p>{own(t, 'linkText')}</p>
    <p>
      <button class="button" type="button" data-make>
        {own(t, 'linkMake')}
      </button>
    </p>
    <div data-made hidden={!shown}>
      <p class="reflection__field">
        <label for="made-link">{own(t, 'linkLabel')}</label>
        <input id="made-link" type="text" readOnly value={shown?.link} />
      </p>
      <p class="cluster">
        <button class="button" data-kind="secondary" type="button" data-share hidden>
          {own(t, 'linkShare')}
        </button>
        <button class="button" data-kind="secondary" type="button" data-copy>
          {own(t, 'linkCopy')}
        </button>
      </p>
      <p data-qr-words>{shown && own(t, 'qr')}</p>
      <div
        class="own-page__qr"
        role="img"
        aria-label={own(t, 'qrAlt')}
        data-qr
        dangerouslySetInnerHTML={{ __html: shown?.qrCode ?? '' }}
      />
    </div>
  </section>
);

const Import = ({ t, shown }: PartProps) => (
  <section data-part="import" aria-labelledby="import">
    <h2 id="import">{own(t, 'importTitle')}</h2>
    <p>{own(t, 'importText')}</p>
    <p class="reflection__field">
      <label for="copy-file">{own(t, 'importLabel')}</label>
      <input id="copy-file" type="file" accept=".json,application/json" />
    </p>
    <div
      class="own-page__found"
      data-found
      hidden={!shown}
      tabIndex={-1}
      role="group"
      aria-labelledby="found"
    >
      <p id="found" data-found-words>
        {shown?.found}
      </p>
      <p>
        <button class="button" type="button" data-import>
          {own(t, 'import')}
        </button>
      </p>
    </div>
  </section>
);
