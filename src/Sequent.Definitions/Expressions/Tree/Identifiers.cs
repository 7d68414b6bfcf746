namespace Sequent.Definitions.Expressions;

/// <summary>What may be a name. The reserved words are CEL's.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "true", "false", "null", "in" };

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return", "var", "void", "while",
    };

    private static readonly HashSet<string> Macros = new(StringComparer.Ordinal) { "all", "exists", "exists_one" };

    public static bool IsStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsPart(char c) => IsStart(c) || c is >= '0' and <= '9';

    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>May stand by itself.</summary>
    public static bool IsName(string name) => IsField(name) && !Reserved.Contains(name);

    /// <summary>May stand after a point.</summary>
    public static bool IsField(string name) => name.Length > 0 && IsStart(name[0]) && name.All(IsPart) && !Words.Contains(name);

    public static bool IsMacro(string name) => Macros.Contains(name);

    /// <summary>May be called: macros, <c>has</c> and <c>regex</c> have nodes of their own.</summary>
    public static bool IsFunction(string name, bool onTarget) => onTarget ? IsField(name) && !IsMacro(name) : IsName(name) && name is not ("has" or "regex");
}
