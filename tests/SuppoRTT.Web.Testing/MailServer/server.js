// A mail server that keeps what it is sent: one line of JSON on standard output for each e-mail, after a first line that names its port.
// Standard input: one line of JSON with what the server is like: its key and certificate, or that it is plain (no password, not encrypted);
// whether it is gated (it takes as many e-mails as it was allowed, and lets the others wait at the end of their data); and what it says of
// an e-mail: all of it, its identities, or nothing. Then lines of JSON that allow some more, or hold the next ones, which means that they
// are taken and never answered, or have it greet nobody. Each other line is repeated on standard output with the number of e-mails taken, so that who reads it knows
// that everything before has been read. When standard input closes, the server ends.
'use strict';

const { createInterface } = require('readline');

const { SMTPServer } = require('smtp-server');

const say = (what) => process.stdout.write(JSON.stringify(what) + '\n');

// What happens to an e-mail is said by the address that it goes to.
const answers = {
  later: () => Object.assign(new Error('<later@mail.test> is busy'), { responseCode: 451 }),
  relay: () => Object.assign(new Error('4.7.1 <relay@mail.test>: Relay access denied'), { responseCode: 454 }),
  closing: () => Object.assign(new Error('4.3.2 <closing@mail.test> is not served now'), { responseCode: 421 }),
  unknown: () => Object.assign(new Error('<unknown@mail.test> is not known here'), { responseCode: 550 }),
};

const waiting = [];
const gone = new Set();
let [taken, allowed, toHold] = [0, Infinity, 0];
let isClosed = false;

// Who has gone away meanwhile never hears that it was taken, so it was not.
function takeThoseThatMay() {
  while (waiting.length > 0 && (toHold > 0 || allowed > 0)) {
    const { session, take } = waiting.shift();
    if (!gone.has(session.id)) {
      take();
    }
  }
}

function take(what, done) {
  taken += 1;
  if (toHold > 0) {
    toHold -= 1;
    what && say({ ...what, isHeld: true });
    return;
  }

  allowed -= 1;
  what && say(what);
  done();
}

function whatIsSaid(says, session, source) {
  const { mailFrom, rcptTo } = session.envelope;
  const named = { id: /^message-id: *(\S+)/im.exec(source)?.[1], from: mailFrom.address, to: rcptTo.map((r) => r.address) };
  return says === 'ids' ? named : { ...named, isEncrypted: session.secure, user: session.user, source };
}

function start({ key, cert, isPlain, isGated, says }) {
  allowed = isGated ? 0 : Infinity;
  const server = new SMTPServer({
    key,
    cert,
    disableReverseLookup: true,
    authOptional: isPlain,
    disabledCommands: isPlain ? ['STARTTLS', 'AUTH'] : [],
    onAuth({ username, password }, session, done) {
      done(password === 'the right one' ? null : new Error('That is not the password'), { user: username });
    },
    onConnect(session, done) {
      say({ connected: session.id });
      done(isClosed ? Object.assign(new Error('4.3.2 Not now'), { responseCode: 421 }) : null);
    },
    onClose(session) {
      gone.add(session.id);
    },
    onRcptTo({ address }, session, done) {
      const name = address.split('@')[0];
      if (name === 'silent') {
        say({ silent: address });
        return;
      }

      done(answers[name]?.() ?? null);
    },
    onData(stream, session, done) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const what = says === 'nothing' ? null : whatIsSaid(says, session, Buffer.concat(parts).toString('utf8'));
        waiting.push({ session, take: () => take(what, done) });
        takeThoseThatMay();
      });
    },
  });
  server.on('error', (error) => say({ error: error.message }));
  server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
}

const lines = createInterface({ input: process.stdin });
lines.once('line', (settings) => {
  start(JSON.parse(settings));
  lines.on('line', (line) => {
    if (!line.startsWith('{')) {
      say({ repeated: line, taken });
      return;
    }

    const { allow, hold, close } = JSON.parse(line);
    allowed += allow ?? 0;
    toHold += hold ?? 0;
    isClosed = close ?? isClosed;
    takeThoseThatMay();
  });
});
lines.on('close', () => process.exit(0));
