import type { ReactNode } from 'react';
import { descriptionId } from './field-props.ts';
import { classNames } from '../class-names.ts';

export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly isChecked: boolean;
  readonly required?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean | undefined;
}

/** One radio button or checkbox with its label, as a target a thumb can hit. */
export function Choice(props: ChoiceProps) {
  const ownDescription = props.description === undefined ? undefined : descriptionId(props.id);
  return (
    <div className="onderdak-choice">
      <input
        className="onderdak-choice__input"
        id={props.id}
        type={props.type}
        name={props.name}
        value={props.value}
        defaultChecked={props.isChecked}
        required={props.required}
        aria-describedby={classNames(props.describedBy, ownDescription) || undefined}
        aria-invalid={props.isInvalid ? true : undefined}
      />
      <label className="onderdak-choice__label" htmlFor={props.id}>
        {props.label}
      </label>
      {ownDescription === undefined ? null : (
        <div id={ownDescription} className="onderdak-choice__description">
          {props.description}
        </div>
      )}
    </div>
  );
}
