import { Input, Select } from "antd";
import { useState } from "react";
import { nextYearWords } from "../../words/next-year.ts";
import { CHOICES, type Choice, type Proposal } from "./choices.ts";

const words = nextYearWords.proposals;

/** What is to become of one model. */
export function ChoiceCell(props: { proposal: Proposal; writable: boolean; onChoose(choice: Choice | null): void }) {
  const { choice, name } = props.proposal;
  if (!props.writable) return choice === null ? words.notYet : words.kinds[choice];
  return (
    <Select<Choice>
      className="next-year-choice"
      aria-label={words.choiceOf(name)}
      placeholder={words.notYet}
      allowClear
      value={choice}
      onChange={(value: Choice | undefined) => props.onChoose(value ?? null)}
      options={CHOICES.map((value) => ({ value, label: words.kinds[value] }))}
    />
  );
}

/** The goal of the next year, written down when the clerk leaves the field. */
export function GoalCell(props: { proposal: Proposal; writable: boolean; onSave(goal: string | null): void }) {
  const { newGoal, name } = props.proposal;
  const [text, setText] = useState(newGoal ?? "");
  if (!props.writable) return <div>{newGoal}</div>;
  const save = () => {
    const goal = text.trim() === "" ? null : text.trim();
    if (goal !== newGoal) props.onSave(goal);
  };
  return (
    <Input
      className="next-year-goal"
      aria-label={words.newGoalOf(name)}
      placeholder={words.newGoalHint}
      title={words.newGoal}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={save}
      onPressEnter={save}
    />
  );
}
