import { DateInput, FieldRows, TextInput } from '#app/ui/index.ts';
import { milestoneList, resultList } from '../forms/measure-rows.ts';
import { measureFormMessages as text } from '../../messages-edit.nl.ts';

/** What a measure has to bring about and when it is to be where, a row for each. */
export function MeasureRows() {
  return (
    <>
      <FieldRows
        list={resultList}
        label={text.results}
        description={text.resultsHint}
        rowLabel={text.resultRow}
        addLabel={text.moreResults}
      >
        {(name) => (
          <>
            <TextInput name={name('wat')} label={text.result} width="full" isOptional />
            <TextInput
              name={name('aantal')}
              label={text.resultNumber}
              inputMode="decimal"
              width="short"
              isOptional
            />
            <TextInput name={name('eenheid')} label={text.resultUnit} width="short" isOptional />
          </>
        )}
      </FieldRows>
      <FieldRows
        list={milestoneList}
        label={text.milestones}
        description={text.milestonesHint}
        rowLabel={text.milestoneRow}
        addLabel={text.moreMilestones}
      >
        {(name) => (
          <>
            <TextInput name={name('wat')} label={text.milestone} width="full" isOptional />
            <DateInput name={name('dag')} label={text.milestoneDay} isOptional />
            <DateInput name={name('gehaald')} label={text.milestoneDone} isOptional />
          </>
        )}
      </FieldRows>
    </>
  );
}
