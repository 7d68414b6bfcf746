using Sequent.Definitions.Expressions;

namespace Sequent.Generators.Tests.Expressions;

/// <summary>What a compiled class with conditions lets the tests do.</summary>
public interface IConditions
{
    /// <summary>The types of the data and of the inputs, as the interpreter knows them.</summary>
    DataSchema DataSchema { get; }

    DataSchema InputSchema { get; }

    /// <summary>The values, as the interpreter reads them.</summary>
    IValues Data { get; }

    IValues Input { get; }

    /// <summary>Fills all properties and inputs with ordinary and hostile values.</summary>
    void Fill(Random random);

    /// <summary>1, 0 or -1.</summary>
    int Evaluate(int condition, Actor actor);
}
