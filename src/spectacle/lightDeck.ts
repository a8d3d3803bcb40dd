// @ts-nocheck
// Made by scripts/engine.mjs from Spectacle 10.2.3, whose license is in spectacle.LICENSE.txt: change it there.
import {
  createContext,
  createElement,
  forwardRef,
  useCallback,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { css, jsx } from '@emotion/react';
import { Fragment, jsx as jsx$1, jsxs } from 'react/jsx-runtime';
import ReactDOM from 'react-dom';
/** Separate from Emotion's own theme, which is a different one inside the slides. */
var ThemeContext = createContext(void 0);
/** Adds a theme to the one around it. */
function ThemeProvider({ theme, children }) {
  const around = useContext(ThemeContext);
  const value = useMemo(
    () => ({
      ...around,
      ...theme,
    }),
    [around, theme],
  );
  return createElement(ThemeContext, { value }, children);
}
/** Styles for use in others. */
var css$1 = (...parts) => parts;
/** `styled.div` with styles: CSS as template literals, objects, lists, functions of the props. */
var styled = {
  div:
    (...parts) =>
    (props) => {
      const around = useContext(ThemeContext);
      const known = {
        ...props,
        theme: around ?? {},
      };
      const attributes = Object.entries(props).filter(([name]) => !isOption.test(name));
      return jsx('div', {
        ...Object.fromEntries(attributes),
        css: toEmotion(parts, known),
      });
    },
};
/** The props of the deck and of the slide that are no attributes. */
var isOption = /^(?:background|color$|padding|fitAspectRatio|overview|print)/;
/** The same styles with every function called, and every template literal filled. */
function toEmotion(part, props) {
  if (typeof part === 'function') return toEmotion(part(props), props);
  if (!Array.isArray(part)) return part;
  const [first, ...rest] = part;
  if (isTemplate(first)) return css(first, ...rest.map((value) => toEmotion(value, props)));
  return part.map((one) => toEmotion(one, props));
}
var isTemplate = (part) => Array.isArray(part) && 'raw' in part;
/** Calls a function with the size of an element, in whole px, at first and whenever it has changed. */
function useResizeObserver({ ref, onResize }) {
  const latest = useRef(onResize);
  useEffect(() => {
    latest.current = onResize;
  });
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      latest.current({
        width: Math.round(width),
        height: Math.round(height),
      });
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
}
var merge = (...objects) => Object.assign({}, ...objects);
var useSpring = ({ to }) => Object.assign({}, ...[to].flat());
var __spreadValues = Object.assign;
var __spreadProps = Object.assign;
var __objRest = (source, names) =>
  Object.fromEntries(Object.entries(source).filter(([name]) => !names.includes(name)));
var PLACEHOLDER_CLASS_NAME = 'spectacle-v7-slide';
function useCollectSlides() {
  const [initialized, setInitialized] = useState(false);
  const [slideContainer, setSlideContainer] = useState();
  const [slideIds, setSlideIds] = useState([]);
  const [slideIdsOfSlidesWithTemplates, setSlideIdsOfSlidesWithTemplates] = useState(
    /* @__PURE__ */ new Set(),
  );
  useEffect(() => {
    if (!slideContainer) return;
    const slides = slideContainer.getElementsByClassName(PLACEHOLDER_CLASS_NAME);
    const nextSlideIds = [];
    const nextSlideIdsOfSlidesWithTemplates = /* @__PURE__ */ new Set();
    for (const placeholderNode of slides) {
      const { slideId, slideHasTemplate } = placeholderNode.dataset;
      if (slideId !== void 0) {
        nextSlideIds.push(slideId);
        if (slideHasTemplate === 'true') nextSlideIdsOfSlidesWithTemplates.add(slideId);
      }
    }
    setSlideIds(nextSlideIds);
    setSlideIdsOfSlidesWithTemplates(nextSlideIdsOfSlidesWithTemplates);
    setInitialized(true);
  }, [slideContainer]);
  return [setSlideContainer, slideIds, slideIdsOfSlidesWithTemplates, initialized];
}
function useSlide(doesSlideHaveTemplate, userProvidedId) {
  const id = useId();
  const [slideId] = useState(userProvidedId || id);
  return {
    slideId,
    placeholder: /* @__PURE__ */ jsx$1('div', {
      className: PLACEHOLDER_CLASS_NAME,
      'data-slide-id': slideId,
      'data-slide-has-template': doesSlideHaveTemplate,
    }),
  };
}
function useAspectRatioFitting({ targetWidth = 1366, targetHeight = 768 }) {
  const containerRef = useRef(null);
  const [scaleFactor, setScaleFactor] = useState(1);
  const [transformOrigin, setTransformOrigin] = useState({
    x: 0,
    y: 0,
  });
  const recalculate = useCallback(
    ({ width, height }) => {
      const containerWidth = Number(width) || 0.01;
      const containerHeight = Number(height) || 0.01;
      const useVertical = containerWidth / containerHeight > targetWidth / targetHeight;
      const scaleFactor2 = useVertical
        ? containerHeight / targetHeight
        : containerWidth / targetWidth;
      const scaledWidth = targetWidth * scaleFactor2;
      const scaledHeight = targetHeight * scaleFactor2;
      let x0 = 0;
      if (useVertical) {
        x0 = 0.5 * (containerWidth - scaledWidth);
        x0 /= 1 - scaleFactor2;
      }
      let y0 = 0;
      if (!useVertical) {
        y0 = 0.5 * (containerHeight - scaledHeight);
        y0 /= 1 - scaleFactor2;
      }
      setScaleFactor(scaleFactor2);
      setTransformOrigin({
        x: x0,
        y: y0,
      });
    },
    [targetWidth, targetHeight],
  );
  useEffect(() => {
    if (!containerRef || !containerRef.current) return;
    const rects = containerRef.current.getClientRects();
    recalculate(rects[0]);
  }, [targetWidth, targetHeight, recalculate]);
  useResizeObserver({
    ref: containerRef,
    onResize: recalculate,
  });
  return [
    containerRef,
    {
      position: 'relative',
      width: targetWidth,
      height: targetHeight,
      scaleFactor,
      transform: `scale(${scaleFactor})`,
      transformOrigin: `${transformOrigin.x}px ${transformOrigin.y}px`,
    },
  ];
}
function toFiniteNumber(value) {
  if (!value || isNaN(value)) return 0;
  else if (value === Infinity || value === -Infinity)
    return (value < 0 ? -1 : 1) * Number.MAX_SAFE_INTEGER;
  return value;
}
function clamp(number, lower, upper) {
  if (isNaN(number)) return NaN;
  let finiteNumber = toFiniteNumber(number);
  if (finiteNumber === finiteNumber) {
    if (upper !== void 0) finiteNumber = finiteNumber <= upper ? finiteNumber : upper;
    if (lower !== void 0) finiteNumber = finiteNumber >= lower ? finiteNumber : lower;
  }
  return finiteNumber;
}
var GOTO_FINAL_STEP = null;
var initialDeckState = {
  initialized: false,
  navigationDirection: 0,
  pendingView: {
    slideIndex: 0,
    stepIndex: 0,
  },
  activeView: {
    slideIndex: 0,
    stepIndex: 0,
  },
};
function deckReducer(state, { type, payload = {} }) {
  var _a;
  switch (type) {
    case 'INITIALIZE_TO':
      return {
        navigationDirection: 0,
        activeView: merge(state.activeView, payload),
        pendingView: merge(state.pendingView, payload),
        initialized: true,
      };
    case 'SKIP_TO':
      const navigationDirection = (() => {
        if ('slideIndex' in payload && payload.slideIndex)
          return clamp(payload.slideIndex - state.activeView.slideIndex, -1, 1);
        return null;
      })();
      return __spreadProps(__spreadValues({}, state), {
        navigationDirection: navigationDirection || state.navigationDirection,
        pendingView: merge(state.pendingView, payload),
      });
    case 'STEP_FORWARD':
      return __spreadProps(__spreadValues({}, state), {
        navigationDirection: 1,
        pendingView: merge(state.pendingView, { stepIndex: state.pendingView.stepIndex + 1 }),
      });
    case 'STEP_BACKWARD':
      return __spreadProps(__spreadValues({}, state), {
        navigationDirection: -1,
        pendingView: merge(state.pendingView, { stepIndex: state.pendingView.stepIndex - 1 }),
      });
    case 'ADVANCE_SLIDE':
      return __spreadProps(__spreadValues({}, state), {
        navigationDirection: 1,
        pendingView: merge(state.pendingView, {
          stepIndex: 0,
          slideIndex: state.pendingView.slideIndex + 1,
        }),
      });
    case 'REGRESS_SLIDE':
      return __spreadProps(__spreadValues({}, state), {
        navigationDirection: -1,
        pendingView: merge(state.pendingView, {
          stepIndex:
            (_a = payload == null ? void 0 : payload.stepIndex) != null ? _a : GOTO_FINAL_STEP,
          slideIndex: state.pendingView.slideIndex - 1,
        }),
      });
    case 'COMMIT_TRANSITION':
      const pendingView = merge(state.pendingView, payload);
      return __spreadProps(__spreadValues({}, state), {
        pendingView,
        activeView: merge(state.activeView, pendingView),
      });
    case 'CANCEL_TRANSITION':
      return __spreadProps(__spreadValues({}, state), {
        pendingView: merge(state.pendingView, state.activeView),
      });
    default:
      return state;
  }
}
function useDeckState(userProvidedInitialState) {
  const [{ initialized, navigationDirection, pendingView, activeView }, dispatch] = useReducer(
    deckReducer,
    {
      initialized: initialDeckState.initialized,
      navigationDirection: initialDeckState.navigationDirection,
      pendingView: __spreadValues(
        __spreadValues({}, initialDeckState.pendingView),
        userProvidedInitialState,
      ),
      activeView: __spreadValues(
        __spreadValues({}, initialDeckState.activeView),
        userProvidedInitialState,
      ),
    },
  );
  const actions = useMemo(
    () => ({
      initializeTo: (payload) =>
        dispatch({
          type: 'INITIALIZE_TO',
          payload,
        }),
      skipTo: (payload) =>
        dispatch({
          type: 'SKIP_TO',
          payload,
        }),
      stepForward: () => dispatch({ type: 'STEP_FORWARD' }),
      stepBackward: () => dispatch({ type: 'STEP_BACKWARD' }),
      advanceSlide: () => dispatch({ type: 'ADVANCE_SLIDE' }),
      regressSlide: (payload) =>
        dispatch({
          type: 'REGRESS_SLIDE',
          payload,
        }),
      commitTransition: (payload) =>
        dispatch({
          type: 'COMMIT_TRANSITION',
          payload,
        }),
      cancelTransition: () => dispatch({ type: 'CANCEL_TRANSITION' }),
    }),
    [dispatch],
  );
  return __spreadValues(
    {
      initialized,
      navigationDirection,
      pendingView,
      activeView,
    },
    actions,
  );
}
var default_theme_default = {
  size: {
    width: 1366,
    height: 768,
    maxCodePaneHeight: 200,
  },
  colors: {
    primary: '#ebe5da',
    secondary: '#fc6986',
    tertiary: '#1e2852',
    quaternary: '#ffc951',
    quinary: '#8bddfd',
  },
  fonts: {
    header: '"Helvetica Neue", Helvetica, Arial, sans-serif',
    text: '"Helvetica Neue", Helvetica, Arial, sans-serif',
    monospace: '"Consolas", "Menlo", monospace',
  },
  fontSizes: {
    h1: '72px',
    h2: '64px',
    h3: '56px',
    text: '44px',
    monospace: '20px',
  },
  space: [16, 24, 32],
};
var print_theme_default = {
  colors: {
    primary: '#777',
    secondary: '#000',
    tertiary: '#fff',
    quaternary: '#000000',
    quinary: '#000000',
  },
};
var mergeKeys = (base, override) =>
  Object.keys(override || {}).reduce(
    (merged, key) => {
      merged[key] = __spreadValues(__spreadValues({}, merged[key]), override[key]);
      return merged;
    },
    __spreadValues({}, base),
  );
function mergeTheme({ theme, printMode }) {
  const merged = mergeKeys(default_theme_default, theme);
  return printMode ? mergeKeys(merged, print_theme_default) : merged;
}
var overviewMode = false;
var printMode = false;
var unchanged = (view) => view;
var defaultTransition = {
  from: { transform: 'translateX(100%)' },
  enter: { transform: 'translateX(0%)' },
  leave: { transform: 'translateX(-100%)' },
};
var template_wrapper_default = /* @__PURE__ */ (() => styled.div`
  position: absolute;
  top: 0;
  left: 0;
  right: 0;
  bottom: 0;
  pointer-events: none;
`)();
var DeckContext = /* @__PURE__ */ (() => createContext(null))();
var noop = () => {};
var DEFAULT_PRINT_SCALE = 1;
var DEFAULT_OVERVIEW_SCALE = 0.25;
var Portal = /* @__PURE__ */ (() =>
  styled.div(({ fitAspectRatioStyle, overviewMode, printMode }) => [
    !printMode && { overflow: 'hidden' },
    !printMode && fitAspectRatioStyle,
    overviewMode && {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-start',
      alignItems: 'flex-start',
      alignContent: 'flex-start',
      transform: 'scale(1)',
      overflowY: 'scroll',
      width: '100%',
      height: '100%',
    },
    printMode && { display: 'block' },
  ]))();
var DeckInternal = /* @__PURE__ */ (() =>
  forwardRef((_a, ref) => {
    var _b = _a,
      {
        id: userProvidedId,
        className = '',
        backdropStyle: userProvidedBackdropStyle,
        overviewScale = DEFAULT_OVERVIEW_SCALE,
        printScale = DEFAULT_PRINT_SCALE,
        template,
        theme: _c = {},
      } = _b,
      _d = _c,
      {
        Backdrop: UserProvidedBackdropComponent,
        backdropStyle: themeProvidedBackdropStyle = {
          position: 'fixed',
          top: 0,
          left: 0,
          width: '100vw',
          height: '100vh',
        },
        suppressBackdropFallback: themeSuppressBackdropFallback,
      } = _d,
      restTheme = __objRest(_d, ['Backdrop', 'backdropStyle', 'suppressBackdropFallback']),
      {
        onSlideClick = noop,
        onMobileSlide = noop,
        disableInteractivity = false,
        notePortalNode,
        useAnimations = true,
        children,
        onActiveStateChange: onActiveStateChangeExternal = noop,
        initialState: initialDeckState2 = {
          slideIndex: 0,
          stepIndex: 0,
        },
        suppressBackdropFallback = false,
        autoPlay = false,
        autoPlayLoop = false,
        autoPlayInterval = 1e3,
        transition = defaultTransition,
        backgroundImage,
      } = _b;
    const id = useId();
    const [deckId] = useState(userProvidedId || id);
    const {
      width: nativeSlideWidth = default_theme_default.size.width,
      height: nativeSlideHeight = default_theme_default.size.height,
    } = restTheme.size || {};
    const {
      initialized,
      pendingView,
      activeView,
      navigationDirection,
      initializeTo,
      skipTo,
      stepForward,
      stepBackward,
      advanceSlide,
      regressSlide,
      commitTransition,
      cancelTransition,
    } = useDeckState(initialDeckState2);
    const [setPlaceholderContainer, slideIds, slideIdsWithTemplates, slideIdsInitialized] =
      useCollectSlides();
    useImperativeHandle(
      ref,
      () => ({
        initialized,
        activeView,
        initializeTo,
        skipTo,
        stepForward,
        stepBackward,
        advanceSlide,
        regressSlide,
        numberOfSlides: slideIds.length,
      }),
      [
        initialized,
        activeView,
        initializeTo,
        skipTo,
        stepForward,
        stepBackward,
        advanceSlide,
        regressSlide,
        slideIds,
      ],
    );
    const [syncLocation, onActiveStateChange] = [unchanged, noop];
    useEffect(() => {
      if (!initialized) return;
      onActiveStateChange(activeView);
      onActiveStateChangeExternal(activeView);
    }, [initialized, activeView, onActiveStateChange, onActiveStateChangeExternal]);
    useEffect(() => {
      const initialView = syncLocation({
        slideIndex: 0,
        stepIndex: 0,
      });
      initializeTo(initialView);
    }, [initializeTo, syncLocation]);
    const handleSlideClick = useCallback(
      (e, slideId) => {
        onSlideClick(e, slideIds.indexOf(slideId));
      },
      [onSlideClick, slideIds],
    );
    const activeSlideId = slideIds[activeView.slideIndex];
    const pendingSlideId = slideIds[pendingView.slideIndex];
    const fullyInitialized = initialized && slideIdsInitialized;
    const [slidePortalNode, setSlidePortalNode] = useState();
    const [backdropRef, fitAspectRatioStyle] = useAspectRatioFitting({
      targetWidth: nativeSlideWidth,
      targetHeight: nativeSlideHeight,
    });
    const frameStyle = useMemo(() => {
      return {};
    }, [nativeSlideHeight, nativeSlideWidth, overviewMode, overviewScale, printMode, printScale]);
    const wrapperStyle = useMemo(() => {
      return {};
    }, [overviewMode, overviewScale, printMode, printScale]);
    const backdropStyle = __spreadValues(
      __spreadValues({}, themeProvidedBackdropStyle),
      userProvidedBackdropStyle,
    );
    const BackdropComponent = UserProvidedBackdropComponent || 'div';
    if (
      !backdropStyle['background'] &&
      !backdropStyle['backgroundColor'] &&
      !UserProvidedBackdropComponent &&
      !suppressBackdropFallback &&
      !themeSuppressBackdropFallback
    )
      backdropStyle['backgroundColor'] = 'black';
    const doesCurrentSlideHaveItsOwnTemplate = slideIdsWithTemplates.has(activeSlideId);
    const templateElement =
      typeof template === 'function'
        ? template({
            slideNumber: activeView.slideIndex + 1,
            numberOfSlides: slideIds.length,
          })
        : template;
    return /* @__PURE__ */ jsx$1(ThemeProvider, {
      theme: mergeTheme({
        theme: restTheme,
        printMode,
      }),
      children: /* @__PURE__ */ jsx$1(BackdropComponent, {
        ref: backdropRef,
        className,
        style: __spreadProps(__spreadValues({}, backdropStyle), { overflow: 'hidden' }),
        children: /* @__PURE__ */ jsxs(DeckContext.Provider, {
          value: {
            deckId,
            slideCount: slideIds.length,
            slideIds,
            useAnimations,
            slidePortalNode,
            onSlideClick: handleSlideClick,
            onMobileSlide,
            theme: restTheme,
            autoPlayLoop,
            navigationDirection,
            frameOverrideStyle: frameStyle,
            wrapperOverrideStyle: wrapperStyle,
            backdropNode: backdropRef.current,
            notePortalNode,
            initialized: fullyInitialized,
            activeView: __spreadProps(__spreadValues({}, activeView), { slideId: activeSlideId }),
            pendingView: __spreadProps(__spreadValues({}, pendingView), {
              slideId: pendingSlideId,
            }),
            skipTo,
            stepForward,
            stepBackward,
            advanceSlide,
            regressSlide,
            commitTransition,
            cancelTransition,
            transition,
            template,
            backgroundImage,
            inOverviewMode: overviewMode,
            inPrintMode: printMode,
          },
          children: [
            /* @__PURE__ */ jsx$1(Portal, {
              ref: setSlidePortalNode,
              overviewMode,
              printMode,
              fitAspectRatioStyle,
              children:
                !doesCurrentSlideHaveItsOwnTemplate &&
                /* @__PURE__ */ jsx$1(template_wrapper_default, {
                  style: __spreadProps(__spreadValues({}, wrapperStyle), { zIndex: 1 }),
                  children: templateElement,
                }),
            }),
            /* @__PURE__ */ jsx$1('div', {
              ref: setPlaceholderContainer,
              style: { display: 'none' },
              children,
            }),
          ],
        }),
      }),
    });
  }))();
var background = 'background: center / cover no-repeat';
var color3 = ({ theme, color }) => ({ color: theme.colors[color] });
var space3 = '';
function sortByKeyComparator(key) {
  return (lhs, rhs) => {
    if (lhs[key] < rhs[key]) return -1;
    else if (lhs[key] > rhs[key]) return 1;
    return 0;
  };
}
var PLACEHOLDER_CLASS_NAME2 = 'step-placeholder';
function useSteps(numSteps = 1, { id: userProvidedId, priority, stepIndex } = {}) {
  const id = useId();
  const [stepId] = useState(userProvidedId || id);
  const slideContext = useContext(SlideContext);
  if (slideContext === null) throw new Error('no <Slide>');
  const { activeStepIndex, activationThresholds } = slideContext;
  let relStep;
  if (activationThresholds === null) relStep = 0;
  else {
    relStep = activeStepIndex - activationThresholds[stepId];
    relStep = clamp(relStep, -1, numSteps - 1);
  }
  const isActive = relStep >= 0;
  const placeholderProps = {
    ref: useRef(null),
    className: PLACEHOLDER_CLASS_NAME2,
    style: { display: 'none' },
    'data-step-id': stepId,
    'data-step-count': numSteps,
  };
  if (priority !== void 0) placeholderProps['data-priority'] = priority;
  else if (stepIndex !== void 0) {
    console.warn(
      '`options.stepIndex` option to `useSteps` is deprecated- please use `priority` option instead.',
    );
    placeholderProps['data-priority'] = stepIndex;
  }
  return {
    stepId,
    isActive,
    step: relStep,
    placeholder: /* @__PURE__ */ jsx$1('div', __spreadValues({}, placeholderProps)),
  };
}
function useCollectSteps() {
  const [stepContainer, setStepContainer] = useState();
  const [activationThresholds, setActivationThresholds] = useState({});
  const [finalStepIndex, setFinalStepIndex] = useState(0);
  useEffect(() => {
    if (!stepContainer) return;
    const [thresholds, numSteps] = [
      ...stepContainer.getElementsByClassName(PLACEHOLDER_CLASS_NAME2),
    ]
      .map((node, index) => {
        const dataset = node.dataset;
        const id = dataset.stepId;
        let stepCount = Number(dataset.stepCount);
        if (isNaN(stepCount)) stepCount = 1;
        let priority = Number(dataset.priority);
        if (isNaN(priority)) priority = index;
        return {
          id,
          count: stepCount,
          priority,
        };
      })
      .concat()
      .sort(sortByKeyComparator('priority'))
      .reduce(
        (memo, el) => {
          const [thresholds2, nextThreshold] = memo;
          const { id, count } = el;
          thresholds2[id] = nextThreshold;
          return [thresholds2, nextThreshold + count];
        },
        [{}, 1],
      );
    setActivationThresholds(thresholds);
    setFinalStepIndex(numSteps - 1);
  }, [stepContainer]);
  return {
    setStepContainer,
    activationThresholds,
    finalStepIndex,
  };
}
var noop3 = () => {};
var SlideContext = /* @__PURE__ */ (() => createContext(null))();
var SlideContainer2 = /* @__PURE__ */ (() => styled.div`
  ${color3};
  width: 100%;
  height: 100%;
  position: relative;
  overflow: hidden;
  display: flex;
  z-index: 0;

  &:before {
    ${background};
    content: ' ';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: -1;
    opacity: ${({ backgroundOpacity }) => backgroundOpacity};
  }
`)();
var SlideWrapper2 = /* @__PURE__ */ (() =>
  styled.div(
    color3,
    space3,
    css$1`
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: flex-start;
  `,
  ))();
var AnimatedDiv = /* @__PURE__ */ (() => styled.div`
  width: 100%;
  height: 100%;
  position: absolute;
  background: transparent;

  ${({ tabIndex }) =>
    tabIndex === 0 &&
    css$1`
      outline: 2px solid white;
    `}
`)();
var Slide = (props) => {
  const {
    id: userProvidedId,
    children,
    backgroundColor = 'tertiary',
    backgroundImage,
    backgroundOpacity = 1,
    backgroundPosition = 'center',
    backgroundRepeat = 'no-repeat',
    backgroundSize = 'cover',
    padding = 2,
    textColor = 'primary',
    template: slideTemplate,
    transition: slideTransition2 = {},
    className = '',
  } = props;
  if (useContext(SlideContext)) throw new Error('no <Slide>');
  const slideHasTemplate = slideTemplate !== void 0;
  const { slideId, placeholder } = useSlide(slideHasTemplate, userProvidedId);
  const { setStepContainer, activationThresholds, finalStepIndex } = useCollectSteps();
  const {
    onSlideClick = noop3,
    onMobileSlide,
    useAnimations,
    autoPlayLoop,
    navigationDirection,
    slidePortalNode,
    frameOverrideStyle = {},
    wrapperOverrideStyle = {},
    slideIds,
    activeView,
    pendingView,
    advanceSlide,
    regressSlide,
    skipTo,
    commitTransition,
    cancelTransition,
    transition,
    template: deckTemplate,
    slideCount,
    backgroundImage: deckBackgroundImage,
  } = useContext(DeckContext);
  const inOverviewMode = false,
    inPrintMode = false;
  const mergedTransition = useMemo(() => {
    const result = __spreadValues({}, transition);
    'from' in slideTransition2 && (result.from = slideTransition2.from);
    'enter' in slideTransition2 && (result.enter = slideTransition2.enter);
    'leave' in slideTransition2 && (result.leave = slideTransition2.leave);
    return result;
  }, [slideTransition2, transition]);
  const isActive = activeView.slideId === slideId;
  const isPending = pendingView.slideId === slideId;
  const slideIndex = slideIds.findIndex((id) => id === slideId);
  const [isPassed, isUpcoming] = (() => {
    if (slideCount === 1) return [false, false];
    if (slideCount === 2) {
      if (slideIndex === activeView.slideIndex) return [false, false];
      if (slideIndex === 0) return [true, false];
      return [false, true];
    }
    const isWrappingForward = slideIndex === slideCount - 1 && activeView.slideIndex === 0;
    const isWrappingReverse = slideIndex === 0 && activeView.slideIndex === slideCount - 1;
    const isWrapping = isWrappingForward || isWrappingReverse;
    return [
      (!isWrapping && slideIndex < activeView.slideIndex) || isWrappingForward,
      (!isWrapping && slideIndex > activeView.slideIndex) || isWrappingReverse,
    ];
  })();
  const willEnter = !isActive && isPending;
  const willExit = isActive && !isPending;
  const slideWillChange = activeView.slideIndex !== pendingView.slideIndex;
  const stepWillChange = activeView.stepIndex !== pendingView.stepIndex;
  const [animate, setAnimate] = useState(false);
  const infinityDirection = slideIndex < activeView.slideIndex ? Infinity : -Infinity;
  const internalStepIndex = isActive ? activeView.stepIndex : infinityDirection;
  useEffect(() => {
    if (!isActive) return;
    if (!stepWillChange) return;
    if (slideWillChange) return;
    if (pendingView.stepIndex < 0) {
      setAnimate(false);
      if (autoPlayLoop && activeView.slideIndex === 0)
        skipTo({
          slideIndex: slideCount - 1,
          stepIndex: GOTO_FINAL_STEP,
        });
      else regressSlide();
    } else if (pendingView.stepIndex > finalStepIndex) {
      setAnimate(true);
      if (autoPlayLoop && activeView.slideIndex === slideCount - 1)
        skipTo({
          slideIndex: 0,
          stepIndex: 0,
        });
      else advanceSlide();
    } else if (pendingView.stepIndex === GOTO_FINAL_STEP) {
      setAnimate(false);
      commitTransition({ stepIndex: finalStepIndex });
    } else {
      setAnimate(navigationDirection > 0);
      commitTransition();
    }
  }, [
    activeView,
    advanceSlide,
    autoPlayLoop,
    commitTransition,
    finalStepIndex,
    navigationDirection,
    isActive,
    pendingView,
    regressSlide,
    skipTo,
    slideCount,
    slideWillChange,
    stepWillChange,
  ]);
  useEffect(() => {
    if (!willExit) return;
    if (pendingView.slideId === void 0 && !autoPlayLoop) {
      setAnimate(false);
      cancelTransition();
    } else setAnimate(navigationDirection > 0);
  }, [
    activeView.slideIndex,
    autoPlayLoop,
    cancelTransition,
    pendingView,
    navigationDirection,
    willExit,
  ]);
  useEffect(() => {
    if (!willEnter) return;
    if (finalStepIndex === void 0) return;
    if (pendingView.stepIndex < 0) {
      setAnimate(false);
      commitTransition({ stepIndex: 0 });
    } else if (pendingView.stepIndex === GOTO_FINAL_STEP) {
      setAnimate(false);
      commitTransition({ stepIndex: finalStepIndex });
    } else if (pendingView.stepIndex > finalStepIndex) {
      setAnimate(false);
      commitTransition({ stepIndex: finalStepIndex });
    } else {
      setAnimate(navigationDirection > 0);
      commitTransition();
    }
  }, [activeView, commitTransition, finalStepIndex, navigationDirection, pendingView, willEnter]);
  const target = useMemo(() => {
    if (isPassed) return [mergedTransition.leave, { display: 'none' }];
    if (isActive)
      return __spreadProps(__spreadValues({}, mergedTransition.enter), { display: 'unset' });
    if (isUpcoming)
      return __spreadProps(__spreadValues({}, mergedTransition.from), { display: 'none' });
    return { display: 'none' };
  }, [
    isPassed,
    isActive,
    isUpcoming,
    mergedTransition.leave,
    mergedTransition.enter,
    mergedTransition.from,
  ]);
  const immediate = !animate || !useAnimations;
  const springFrameStyle = useSpring({
    to: target,
    immediate,
  });
  const theme = useContext(ThemeContext);
  const scaledWrapperOverrideStyle = useMemo(() => {
    var _a;
    if (!wrapperOverrideStyle || Object.entries(wrapperOverrideStyle).length === 0) return {};
    const themeSlidePadding =
      ((_a = theme == null ? void 0 : theme.space) == null ? void 0 : _a[padding]) || 0;
    return __spreadProps(__spreadValues({}, wrapperOverrideStyle), {
      width: `calc(${wrapperOverrideStyle.width} - ${themeSlidePadding * 2}px)`,
      height: `calc(${wrapperOverrideStyle.height} - ${themeSlidePadding * 2}px)`,
    });
  }, [wrapperOverrideStyle, theme, padding]);
  const template = slideHasTemplate ? slideTemplate : deckTemplate;
  const templateElement =
    typeof template === 'function'
      ? template({
          slideNumber: activeView.slideIndex + 1,
          numberOfSlides: slideCount,
        })
      : template;
  return /* @__PURE__ */ jsxs(Fragment, {
    children: [
      placeholder,
      /* @__PURE__ */ jsx$1(SlideContext.Provider, {
        value: {
          immediate,
          slideId,
          isSlideActive: isActive,
          activationThresholds,
          activeStepIndex: internalStepIndex,
        },
        children:
          slidePortalNode &&
          ReactDOM.createPortal(
            /* @__PURE__ */ jsx$1(AnimatedDiv, {
              ref: setStepContainer,
              style: __spreadValues(
                __spreadValues(
                  __spreadValues(
                    __spreadValues({}, springFrameStyle),
                    isActive && { display: 'unset' },
                  ),
                  frameOverrideStyle,
                ),
                inOverviewMode,
              ),
              children: /* @__PURE__ */ jsxs(
                SlideContainer2,
                __spreadProps(
                  __spreadValues({
                    className,
                    backgroundColor,
                    backgroundImage: backgroundImage || deckBackgroundImage,
                    backgroundOpacity,
                    backgroundPosition,
                    backgroundRepeat,
                    backgroundSize,
                    color: textColor,
                  }),
                  {
                    children: [
                      ((slideHasTemplate && isActive) || inPrintMode) &&
                        /* @__PURE__ */ jsx$1(template_wrapper_default, {
                          style: wrapperOverrideStyle,
                          children: templateElement,
                        }),
                      /* @__PURE__ */ jsx$1(SlideWrapper2, {
                        style: scaledWrapperOverrideStyle,
                        padding,
                        children,
                      }),
                    ],
                  },
                ),
              ),
            }),
            slidePortalNode,
          ),
      }),
    ],
  });
};
var slide_default = Slide;
var deck_default = DeckInternal;
var DEFAULT_PROGRESS_CIRCLE_SIZE = 10;
DEFAULT_PROGRESS_CIRCLE_SIZE + (1 + DEFAULT_PROGRESS_CIRCLE_SIZE / 3) * 2;
new RegExp(`^Notes: `, 'm');
export { deck_default as Deck, DeckContext, slide_default as Slide, SlideContext, useSteps };
