using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Finds the partial methods of a class that are transitions of its file, and holds them against it.</summary>
internal sealed class FileMethods
{
    private readonly ParseContext _context;
    private readonly IMethodSymbol[] _methods;
    private readonly HashSet<ISymbol> _transitions = new(SymbolEqualityComparer.Default);

    public FileMethods(ParseContext context)
    {
        _context = context;
        _methods = context.Type.GetMembers().OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary && ParseContext.IsUserCode(m)).ToArray();
        context.Transitions = _transitions;
    }

    /// <summary>The method of a transition; null when the class declares none.</summary>
    public IMethodSymbol? Find(TransitionDefinition transition)
    {
        var named = _methods.Where(m => m.Name == transition.Name).ToArray();
        var method = named.FirstOrDefault(m => IsDeclaration(m) && TakesActor(m))
            ?? named.FirstOrDefault(TakesActor)
            ?? named.FirstOrDefault(IsDeclaration);
        if (method is not null)
            _transitions.Add(method);
        return method;
    }

    /// <summary>How the method stands in C#, and the transition with its inputs in the order of the parameters.</summary>
    public (MethodSpec Spec, TransitionDefinition Transition) Read(TransitionDefinition transition, IMethodSymbol method)
    {
        var spec = MethodParser.Read(_context, method, out var written);
        if (!spec.IsCallable)
            return (spec, transition);

        var path = ElementPath.Transition(transition.Name);
        var parameters = new List<ParameterSpec>();
        var inputs = new List<InputDefinition>();
        for (var i = 0; i < written.Count; i++)
        {
            var parameter = spec.Inputs[i];
            var position = PositionOf(transition, written[i]);
            if (position < 0)
            {
                var place = ElementPath.Workflow.Field("methods").Field(transition.Name).Field(written[i].Name);
                var symbol = method.Parameters[i + 1];
                var suggestion = Spelling.Closest(written[i].WireName, transition.Inputs.Select(input => input.WireName));
                _context.Locate(place, () => symbol.Locations.FirstOrDefault());
                if (_context.IsComplete)
                    _context.Report(Rules.Drift, place, $"Parameter '{written[i].Name}' of '{method.Name}' is no input of transition {Wording.Quote(transition.WireName)} in '{_context.File!.Name}': add it there, or remove it{Spelling.DidYouMean(suggestion)}");
                parameters.Add(parameter);
                continue;
            }
            var input = transition.Inputs[position];
            Compare(transition, method, input, written[i], parameter, path.Item("inputs", position));
            parameters.Add(parameter with { WireName = input.WireName, Data = parameter.Data is { } data ? TypeBinding.Bind(input.Type, data) : null });
            inputs.Add(input with { Name = written[i].Name });
        }
        for (var i = 0; i < transition.Inputs.Count; i++)
        {
            var input = transition.Inputs[i];
            if (!inputs.Any(known => known.WireName == input.WireName))
                _context.ReportDefinition(Rules.Drift, path.Item("inputs", i), $"Transition {Wording.Quote(transition.WireName)} has the input {Wording.Quote(input.WireName)}, {input.Type}, and method '{method.Name}' of '{_context.Type.Name}' has no parameter '{input.Name}': add it, or remove the input");
        }
        return (spec with { Inputs = parameters.ToEquatableArray() }, transition with { Inputs = inputs.ToEquatableArray() });
    }

    /// <summary>Methods that look like transitions, and are none of the file.</summary>
    public IEnumerable<MethodSpec> Strays(WorkflowDefinition definition)
    {
        var hooks = new HashSet<string>(HookNames.All(definition));
        foreach (var method in _methods.Where(m => !_transitions.Contains(m) && IsDeclaration(m) && TakesActor(m) && HasAccessibility(m) && !hooks.Contains(m.Name)).ToArray())
        {
            var path = ElementPath.Workflow.Field("methods").Field(method.Name);
            _context.Locate(path, () => method.Locations.FirstOrDefault());
            if (_context.IsComplete)
            {
                var byHost = definition.Transitions.FirstOrDefault(t => t.Name == method.Name);
                var suggestion = byHost is null ? Spelling.Closest(method.Name, definition.Transitions.Where(t => t.FiredBy == FiredBy.Actor).Select(t => t.Name)) : null;
                _context.Report(Rules.Drift, path, byHost is not null
                    ? $"Method '{method.Name}' takes an Actor, and no actor fires transition '{byHost.WireName}' of '{_context.File!.Name}': remove the method, or '{KeyOf(byHost.FiredBy)}' there"
                    : $"Method '{method.Name}' is no transition of '{_context.File!.Name}': add transition '{Naming.ToWireName(method.Name)}' there, or remove the method{Spelling.DidYouMean(suggestion)}", suggestion);
            }
            _transitions.Add(method);
            yield return MethodParser.Read(_context, method, out _);
        }
    }

    private void Compare(TransitionDefinition transition, IMethodSymbol method, InputDefinition input, InputDefinition written, ParameterSpec parameter, ElementPath path)
    {
        var subject = $"Input {Wording.Quote(input.WireName)} of transition {Wording.Quote(transition.WireName)}";
        var type = parameter.Type.Replace("global::", "");
        if (!TypeBinding.Fits(input.Type, parameter.Data))
            _context.ReportDefinition(Rules.Drift, path, $"{subject} is {input.Type}, and parameter '{written.Name}' of '{method.Name}' is '{type}'{(parameter.Data is { } data ? $" ({data.Data})" : "")}: change one of them");
        else if (input.Required != written.Required)
            _context.ReportDefinition(Rules.Drift, path, input.Required
                ? $"{subject} is required, and parameter '{written.Name}' of '{method.Name}' may be left out or null: remove 'required', or make it '{type.TrimEnd('?')}' without a default"
                : $"{subject} may be left out, and parameter '{written.Name}' of '{method.Name}' is '{type}': write \"required\": true, or make it '{type}?'");
    }

    private static string KeyOf(FiredBy firedBy) => firedBy switch
    {
        FiredBy.Timer => "after",
        FiredBy.Event => "on",
        _ => "auto",
    };

    private static int PositionOf(TransitionDefinition transition, InputDefinition written)
    {
        for (var i = 0; i < transition.Inputs.Count; i++)
            if (transition.Inputs[i].Name == written.Name || transition.Inputs[i].WireName == written.WireName)
                return i;
        return -1;
    }

    private static bool TakesActor(IMethodSymbol method) => !method.Parameters.IsEmpty && MethodParser.IsActor(method.Parameters[0].Type);

    private static bool IsDeclaration(IMethodSymbol method) =>
        method.IsPartialDefinition && (method.PartialImplementationPart is null || !ParseContext.IsUserCode(method.PartialImplementationPart));

    private static bool HasAccessibility(IMethodSymbol method) => method.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<MethodDeclarationSyntax>()
        .Any(d => d.Modifiers.Any(m => SyntaxFacts.IsAccessibilityModifier(m.Kind())));
}
