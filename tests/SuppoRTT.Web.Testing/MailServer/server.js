// A mail server that keeps what it is sent: one line of JSON on standard output for each e-mail, after a first line that names its port.
// Standard input: one line of JSON with the key and the certificate; each further line is repeated on standard output, so that
// who reads it knows that everything before has been read. When standard input closes, the server ends.
'use strict';

const { createInterface } = require('readline');

const { SMTPServer } = require('smtp-server');

const say = (what) => process.stdout.write(JSON.stringify(what) + '\n');

// What happens to an e-mail is said by the address that it goes to.
const answers = {
  later: () => Object.assign(new Error('<later@mail.test> is busy'), { responseCode: 451 }),
  unknown: () => Object.assign(new Error('<unknown@mail.test> is not known here'), { responseCode: 550 }),
};

function start({ key, cert }) {
  const server = new SMTPServer({
    key,
    cert,
    disableReverseLookup: true,
    authOptional: false,
    onAuth({ username, password }, session, done) {
      done(password === 'the right one' ? null : new Error('That is not the password'), { user: username });
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
        const { mailFrom, rcptTo } = session.envelope;
        say({ from: mailFrom.address, to: rcptTo.map((r) => r.address), isEncrypted: session.secure, user: session.user, source: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  server.on('error', (error) => say({ error: error.message }));
  server.listen(0, '127.0.0.1', () => say({ port: server.server.address().port }));
}

const lines = createInterface({ input: process.stdin });
lines.once('line', (settings) => {
  start(JSON.parse(settings));
  lines.on('line', (word) => say({ repeated: word }));
});
lines.on('close', () => process.exit(0));
