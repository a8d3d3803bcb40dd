import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  fallback: (error: unknown) => ReactNode;
  /** Mount the children again after an error, instead of showing `fallback` at once. @default false */
  retries?: boolean;
  /** Without children, an error is one of what has just left, and is forgotten. */
  children?: ReactNode;
}

interface ErrorBoundaryState {
  error?: { cause: unknown };
}

/** After that many errors in that many ms, children that are mounted again and again would only throw again. */
const patience = { errors: 3, during: 10_000 };

/**
 * Shows `fallback` instead of children that throw. React itself reports the error on the console.
 *
 * React gives an error that is thrown while something leaves the page, in the cleanup of an effect for example, to
 * the boundary that stays. So what may leave has a boundary around it that stays and loses its children.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { error: { cause } };
  }

  static getDerivedStateFromProps({ children }: ErrorBoundaryProps): ErrorBoundaryState | null {
    return children ? null : { error: undefined };
  }

  state: ErrorBoundaryState = {};
  #errors: number[] = [];

  componentDidCatch() {
    const now = performance.now();
    this.#errors = [...this.#errors.filter((time) => now - time < patience.during), now];
    if (this.props.retries && this.#errors.length < patience.errors) {
      this.setState({ error: undefined });
    }
  }

  render() {
    const { error } = this.state;
    return error ? this.props.fallback(error.cause) : this.props.children;
  }
}
