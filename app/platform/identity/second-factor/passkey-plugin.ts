import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';

/** A computer's own address has no name to bind a passkey to; there one works under `localhost`. */
const loopback = '127.0.0.1';

/**
 * The library's ceremonies, stricter than it does them by itself: whoever uses a passkey is recognised by the device
 * (PIN, finger, face), so that it is two factors in one, and its own list of passkeys is on the device. Nothing of it is
 * mounted over HTTP; our own pages call it.
 */
export function passkeyPlugin(origin: string) {
  const { protocol, hostname, port } = new URL(origin);
  const isLoopback = hostname === loopback;
  return passkey({
    rpID: isLoopback ? 'localhost' : hostname,
    rpName: 'Onderdak',
    origin: isLoopback ? [origin, `${protocol}//localhost${port === '' ? '' : `:${port}`}`] : origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    registration: {
      afterVerification: ({ verification }) => {
        if (verification.registrationInfo?.userVerified !== true) throw new APIError('BAD_REQUEST');
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
      },
    },
    schema: {
      passkey: {
        modelName: 'passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'user_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });
}
