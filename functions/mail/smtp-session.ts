import { MailFailure } from './mail-failure.ts';

/** A connection as `cloudflare:sockets` gives it. */
export interface Line {
  readable: ReadableStream<Uint8Array>;
  writable: WritableStream<Uint8Array>;
  close: () => Promise<unknown>;
}

const MOST_CHARACTERS = 64 * 1024;

/** A reply of a mail server: its code, and its lines without the code. */
export interface Reply {
  code: number;
  lines: string[];
}

/** What a server refuses for now (4xx) may go later; what it refuses for good (5xx) may not. */
export const refusal = ({ code }: Reply): MailFailure =>
  new MailFailure(code.toString(), code < 500 || code >= 600);

/** One conversation with a mail server, a line at a time, with a time limit for each answer. */
export class SmtpSession {
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  private readonly writer: WritableStreamDefaultWriter<Uint8Array>;
  private readonly decoder = new TextDecoder();
  private readonly encoder = new TextEncoder();
  private readonly patienceMs: number;
  private buffer = '';

  constructor(line: Line, patienceMs: number) {
    this.reader = line.readable.getReader();
    this.writer = line.writable.getWriter();
    this.patienceMs = patienceMs;
  }

  /** Lets the streams go, so that TLS can take them over. */
  release(): void {
    this.reader.releaseLock();
    this.writer.releaseLock();
  }

  private async withPatience<Value>(work: Promise<Value>): Promise<Value> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new MailFailure('timeout', true));
      }, this.patienceMs);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      throw error instanceof MailFailure ? error : new MailFailure('dropped', true);
    } finally {
      clearTimeout(timer);
    }
  }

  private async readLine(): Promise<string> {
    for (;;) {
      const end = this.buffer.indexOf('\n');
      if (end >= 0) {
        const line = this.buffer.slice(0, end).replace(/\r$/, '');
        this.buffer = this.buffer.slice(end + 1);
        return line;
      }
      if (this.buffer.length > MOST_CHARACTERS) throw new MailFailure('answer', true);
      const { value, done } = await this.reader.read();
      if (done) throw new MailFailure('dropped', true);
      this.buffer += this.decoder.decode(value, { stream: true });
    }
  }

  private async readReply(): Promise<Reply> {
    const lines: string[] = [];
    for (;;) {
      const line = await this.readLine();
      const [, code, more, text] = /^(\d{3})([ -]?)(.*)$/.exec(line) ?? [];
      if (code === undefined) throw new MailFailure('answer', true);
      lines.push(text ?? '');
      if (more !== '-') return { code: Number(code), lines };
    }
  }

  reply(): Promise<Reply> {
    return this.withPatience(this.readReply());
  }

  async send(text: string): Promise<void> {
    await this.withPatience(this.writer.write(this.encoder.encode(text)));
  }

  /** Says a line and waits for the answer. Throws {@link MailFailure} when the code is not one of these. */
  async say(line: string, ...wanted: number[]): Promise<Reply> {
    await this.send(`${line}\r\n`);
    const reply = await this.reply();
    if (!wanted.includes(reply.code)) throw refusal(reply);
    return reply;
  }
}
