import { WriteRefused } from '../../model/host.ts';

/** Thrown when the file cannot be edited without a doubt; `message` is one sentence for a user saying why and what to do; the caller leaves the file as it is. */
export class EditRefused extends WriteRefused {
  override readonly name = 'EditRefused';
}
