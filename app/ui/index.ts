export { Alert, type AlertKind, type AlertProps } from './content/alert.tsx';
export { Badge, type BadgeKind, type BadgeProps } from './content/badge.tsx';
export { Banner, type BannerProps } from './page/banner.tsx';
export { Breadcrumb, type BreadcrumbProps } from './page/breadcrumb.tsx';
export { ButtonGroup } from './form/button-group.tsx';
export type { ButtonKind } from './button-kind.ts';
export { ButtonLink, type ButtonLinkProps } from './form/button-link.tsx';
export { Button, type ButtonProps } from './form/button.tsx';
export { Card, type CardProps } from './page/card.tsx';
export { ChartFrame, type ChartFrameProps } from './content/chart-frame.tsx';
export type { ChartFigures, ChartPicture } from './content/chart-picture.ts';
export { ChartTable, type ChartTableProps } from './content/chart-table.tsx';
export { Checkbox, type CheckboxProps } from './form/checkbox.tsx';
export {
  CheckboxGroup,
  RadioGroup,
  type CheckboxGroupProps,
  type ChoiceOption,
  type RadioGroupProps,
} from './form/choice-groups.tsx';
export { compareFields, type FieldDifference } from './form/compare-fields.ts';
export { Conflict, keepMineText, type ConflictProps } from './form/conflict.tsx';
export { DataTable, type Column, type DataTableProps } from './content/data-table.tsx';
export { DateInput, type DateInputProps } from './form/date-input.tsx';
export { DefinitionList, type DefinitionListProps } from './content/definition-list.tsx';
export { Disclosure, type DisclosureProps } from './content/disclosure.tsx';
export { Downloads, type DownloadsProps } from './content/downloads.tsx';
export { EmptyState, type EmptyStateProps } from './content/empty-state.tsx';
export { ErrorSummary, type ErrorSummaryProps, type FieldProblem } from './form/error-summary.tsx';
export type { FieldProps, FieldWiring } from './form/field-props.ts';
export { Fieldset, type FieldsetProps } from './form/fieldset.tsx';
export { FigureCards, type Figure, type FigureCardsProps } from './content/figure-cards.tsx';
export { FileInput, type FileInputProps } from './form/file-input.tsx';
export { FormField, type FormFieldProps } from './form/form-field.tsx';
export { Form, type FormProps } from './form/form.tsx';
export { Grid, type GridProps } from './page/grid.tsx';
export { Heading, type HeadingLevel, type HeadingProps } from './page/heading.tsx';
export { Link, type LinkProps } from './content/link.tsx';
export { List, type ListProps } from './content/list.tsx';
export { Moment, type MomentProps } from './content/moment.tsx';
export { MainNavigation, type MainNavigationProps, type NavigationItem } from './page/main-navigation.tsx';
export { PageFooter, type PageFooterProps } from './page/page-footer.tsx';
export { PageFrame, type PageFrameProps } from './page/page-frame.tsx';
export { PageHeader, type PageHeaderProps } from './page/page-header.tsx';
export { PageTitle, type PageTitleProps } from './page/page-title.tsx';
export { Pagination, type PaginationProps } from './page/pagination.tsx';
export { Lead, Note, Paragraph } from './content/paragraph.tsx';
export { PasswordInput, type PasswordInputProps } from './form/password-input.tsx';
export { ProgressBar, type ProgressBarProps } from './content/progress-bar.tsx';
export { ScrollRegion, type ScrollRegionProps } from './content/scroll-region.tsx';
export { Section, type SectionProps } from './page/section.tsx';
export { Seen } from './form/seen.tsx';
export { SentProblems } from './form/sent-problems.tsx';
export { MoreFields } from './form/more-fields.tsx';
export { Sent, type SentForm } from './form/sent.tsx';
export { Select, type Option, type SelectProps } from './form/select.tsx';
export { SkipLink, type SkipLinkProps } from './page/skip-link.tsx';
export { readTableSort, sortHref, type SortDirection, type TableSort } from './content/table-sort.ts';
export { Tabs, type TabsProps } from './page/tabs.tsx';
export { TagList, type TagListProps } from './content/tag-list.tsx';
export { TextInput, type TextInputProps } from './form/text-input.tsx';
export { Textarea, type TextareaProps } from './form/textarea.tsx';
export { VisuallyHidden } from './content/visually-hidden.tsx';
export { Wordmark } from './page/wordmark.tsx';
export { WorkPlaceContext, WorkPlaceField } from './form/work-place-field.tsx';
export { FormNumberContext, FormNumberField } from './form/form-number-field.tsx';
