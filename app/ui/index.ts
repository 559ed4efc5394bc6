export { Alert, type AlertKind, type AlertProps } from './alert.tsx';
export { Badge, type BadgeKind, type BadgeProps } from './badge.tsx';
export { Banner, type BannerProps } from './banner.tsx';
export { Breadcrumb, type BreadcrumbProps } from './breadcrumb.tsx';
export { ButtonGroup } from './button-group.tsx';
export type { ButtonKind } from './button-kind.ts';
export { ButtonLink, type ButtonLinkProps } from './button-link.tsx';
export { Button, type ButtonProps } from './button.tsx';
export { Card, type CardProps } from './card.tsx';
export { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
export type { ChartFigures, ChartPicture } from './chart-picture.ts';
export { ChartTable, type ChartTableProps } from './chart-table.tsx';
export { Checkbox, type CheckboxProps } from './checkbox.tsx';
export {
  CheckboxGroup,
  RadioGroup,
  type CheckboxGroupProps,
  type ChoiceOption,
  type RadioGroupProps,
} from './choice-groups.tsx';
export { compareFields, type FieldDifference } from './compare-fields.ts';
export { Conflict, keepMineText, type ConflictProps } from './conflict.tsx';
export { DataTable, type Column, type DataTableProps } from './data-table.tsx';
export { DateInput, type DateInputProps } from './date-input.tsx';
export { DefinitionList, type DefinitionListProps } from './definition-list.tsx';
export { Disclosure, type DisclosureProps } from './disclosure.tsx';
export { Downloads, type DownloadsProps } from './downloads.tsx';
export { EmptyState, type EmptyStateProps } from './empty-state.tsx';
export { ErrorSummary, type ErrorSummaryProps, type FieldProblem } from './error-summary.tsx';
export type { FieldProps, FieldWiring } from './field-props.ts';
export { Fieldset, type FieldsetProps } from './fieldset.tsx';
export { FigureCards, type Figure, type FigureCardsProps } from './figure-cards.tsx';
export { FileInput, type FileInputProps } from './file-input.tsx';
export { FormField, type FormFieldProps } from './form-field.tsx';
export { Form, type FormProps } from './form.tsx';
export { Grid, type GridProps } from './grid.tsx';
export { Heading, type HeadingLevel, type HeadingProps } from './heading.tsx';
export { Link, type LinkProps } from './link.tsx';
export { List, type ListProps } from './list.tsx';
export { Moment, type MomentProps } from './moment.tsx';
export { MainNavigation, type MainNavigationProps, type NavigationItem } from './main-navigation.tsx';
export { PageFooter, type PageFooterProps } from './page-footer.tsx';
export { PageFrame, type PageFrameProps } from './page-frame.tsx';
export { PageHeader, type PageHeaderProps } from './page-header.tsx';
export { PageTitle, type PageTitleProps } from './page-title.tsx';
export { Pagination, type PaginationProps } from './pagination.tsx';
export { Lead, Note, Paragraph } from './paragraph.tsx';
export { PasswordInput, type PasswordInputProps } from './password-input.tsx';
export { ProgressBar, type ProgressBarProps } from './progress-bar.tsx';
export { ScrollRegion, type ScrollRegionProps } from './scroll-region.tsx';
export { Section, type SectionProps } from './section.tsx';
export { Seen } from './seen.tsx';
export { Sent, SentProblems, type SentForm } from './sent.tsx';
export { Select, type Option, type SelectProps } from './select.tsx';
export { SkipLink, type SkipLinkProps } from './skip-link.tsx';
export { readTableSort, sortHref, type SortDirection, type TableSort } from './table-sort.ts';
export { Tabs, type TabsProps } from './tabs.tsx';
export { TagList, type TagListProps } from './tag-list.tsx';
export { TextInput, type TextInputProps } from './text-input.tsx';
export { Textarea, type TextareaProps } from './textarea.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
export { Wordmark } from './wordmark.tsx';
export { WorkPlaceContext, WorkPlaceField } from './work-place-field.tsx';
